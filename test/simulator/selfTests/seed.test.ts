import { startSimulator, type Simulator } from '../startSimulator';
import { bringUpToDate } from '../seed/bringUpToDate';
import { organizationSeeder, seedOrganization } from '../seed/seedOrganization';
import { SimulatorClient } from '../SimulatorClient';

const size = { contacts: 120, conversations: 40 };

describe('the seeded organization', () => {
	it('is the same for the same seed, ids and names included', () => {
		const first = seedOrganization({ seed: 7, ...size });
		expect(JSON.stringify(seedOrganization({ seed: 7, ...size }))).toBe(JSON.stringify(first));
	});

	it('is the same each time that it is made again, whatever became of the others', () => {
		const make = organizationSeeder({ seed: 7, ...size });
		const made = [make(), make(), make()];
		const texts = made.map((organization) => {
			const text = JSON.stringify(organization);
			organization.contactTags[0].value = 'changed';
			organization.newId('ti');
			return text;
		});

		expect(new Set(texts).size).toBe(1);
		expect(new Set(made.map(({ newId }) => newId('ti'))).size).toBe(1);
		const [tag] = made[2].contactTags;
		const ofContacts = made[2].contacts.flatMap(({ tags }) => tags);
		expect(ofContacts.find(({ id }) => id === tag.id)).toBe(tag);
	});

	it('is another one for another seed', () => {
		const [one, two] = [1, 2].map((seed) => seedOrganization({ seed, ...size }));
		expect(one.contacts.map(({ id }) => id)).not.toEqual(two.contacts.map(({ id }) => id));
	});

	it('has as many contacts and conversations as were asked for', () => {
		const { contacts, conversations } = seedOrganization({ seed: 1, ...size });
		expect(contacts).toHaveLength(120);
		expect(conversations).toHaveLength(40);
		expect(
			seedOrganization({ seed: 1, contacts: 0, conversations: 3 }).items.length,
		).toBeGreaterThan(0);
	});

	it('has a different id for every record', () => {
		const { contacts, conversations, items, members } = seedOrganization({ seed: 1, ...size });
		const ids = [...contacts, ...conversations, ...items, ...members].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('has a different phone number, email and link for every contact', () => {
		const { contacts, id } = seedOrganization({ seed: 1, contacts: 1203, conversations: 0 });
		const numbers = contacts.flatMap((contact) => [
			...contact.phoneNumbers.map(({ value }) => value),
			...contact.faxNumbers.map(({ value }) => value),
		]);
		expect(new Set(numbers).size).toBe(numbers.length);
		expect(numbers.every((number) => /^\+1\d{3}555\d{4}$/.test(number))).toBe(true);
		const addresses = contacts.flatMap((contact) => contact.emailAddresses.map((a) => a.value));
		expect(addresses.every((address) => address.endsWith('@example.com'))).toBe(true);
		expect(contacts[5].appURL).toBe(
			`https://app.sprucehealth.com/org/${id}/contact/${contacts[5].id}`,
		);
	});

	it('has a long conversation and others of 1 to 12 items', () => {
		const { conversations, items } = seedOrganization({ seed: 1, ...size });
		const counts = conversations.map(
			({ id }) => items.filter(({ conversationId }) => conversationId === id).length,
		);
		expect(counts[0]).toBe(450);
		expect(counts.slice(1).every((count) => count >= 1 && count <= 12)).toBe(true);
	});

	it('reaches patients by phone, fax, email and Spruce Link', () => {
		const { internalEndpoints } = seedOrganization({ seed: 1, ...size });
		const channels = internalEndpoints.map(({ endpoint }) => endpoint.channel);
		expect(channels).toEqual(['phone', 'phone', 'fax', 'email', 'secure']);
	});

	it('can be moved in time, so that its last message came two hours ago', () => {
		const seeded = seedOrganization({ seed: 1, ...size });
		const moved = seedOrganization({ seed: 1, ...size });
		bringUpToDate(moved, Date.parse('2031-05-06T12:00:00Z'));
		const spans = moved.items.map(
			({ createdAt }, index) => Date.parse(createdAt) - Date.parse(seeded.items[index].createdAt),
		);
		expect(new Set(spans).size).toBe(1);
		const lastTimes = moved.conversations.map(({ lastMessageAt }) => lastMessageAt).sort();
		expect(lastTimes.at(-1)).toBe('2031-05-06T10:00:00.000Z');
		for (const { id, lastMessageAt } of moved.conversations) {
			const items = moved.items.filter(({ conversationId }) => conversationId === id);
			expect(items.at(-1)?.createdAt).toBe(lastMessageAt);
		}
	});
});

describe('reset', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator(size);
	});
	afterAll(async () => await simulator.close());

	it('brings the seeded organization back and forgets everything else', async () => {
		const { organization } = simulator;
		const client = new SimulatorClient(simulator);
		const before = JSON.stringify(organization);
		simulator.limits.limit = 5;
		const key = { 's-idempotency-key': 'once' };
		const created = await client.post('/contacts', { givenName: 'Ada' }, key);
		await client.post('/contacts', { givenName: 'Ada' }, key);
		const { effects } = simulator;
		simulator.faults.add({ kind: 'reset', times: Infinity });
		expect(simulator.effects).toHaveLength(1);

		simulator.reset();

		expect(JSON.stringify(organization)).toBe(before);
		expect(effects).toHaveLength(1);
		expect(simulator.limits.limit).toBe(600);
		expect(simulator).toMatchObject({ requests: [], violations: [], effects: [] });
		const again = await client.post('/contacts', { givenName: 'Ada' }, key);
		expect(again.status).toBe(201);
		expect(again.body.id).toBe(created.body.id);
		expect(again.headers.get('s-ratelimit-remaining')).toBe('599');
	});
});
