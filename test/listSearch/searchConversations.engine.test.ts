import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { newConversation } from '../simulator/organization/conversations/newConversation';
import { secureFields } from '../simulator/organization/conversations/openConversation';
import {
	conversationsAt,
	evenly,
	hoursAgo,
	textConversation,
} from './conversations/conversationsAt';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

const year = 365 * 24;

describe('searchConversations', () => {
	const clinic = simulatedClinic({ contacts: 60, conversations: 0 });

	async function open(filter?: string) {
		const { credential: credentials } = clinic;
		const { results, paginationToken } = await runListSearch('searchConversations', {
			credentials,
			filter,
		});
		expect(paginationToken).toBeUndefined();
		return {
			ids: results.filter(({ value }) => value !== false).map(({ value }) => value),
			names: results.map(({ name }) => name),
			rest: results.find(({ value }) => value === false)?.name,
		};
	}

	/** How many calls of each kind were made. */
	const calls = () => {
		const { requests } = clinic.simulator;
		return requests.map(({ method, path }) => `${method} ${path.replace(/entity_\w+/, '{id}')}`);
	};

	/** The contact and its conversation by text, among 20,000 others, beyond the latest ones. */
	function patientAmongMany() {
		const { organization } = clinic.simulator;
		conversationsAt(organization, evenly(20_000, 1, year));
		const contact = organization.contacts.find(({ phoneNumbers }) => phoneNumbers.length > 0)!;
		const number = '+12065554180';
		Object.assign(contact, {
			displayName: 'Ada Wrenfeather',
			givenName: 'Ada',
			familyName: 'Wrenfeather',
			phoneNumbers: [{ ...contact.phoneNumbers[0], value: number, displayValue: '(206) 555-4180' }],
			emailAddresses: [{ id: 'entityContact_1', value: 'ada@wren.example' }],
		});
		const conversation = textConversation(organization, hoursAgo(year - 1), number, contact);
		organization.conversations.push(conversation);
		return { contact, conversation };
	}

	describe('opened without a text', () => {
		it.each([
			['20,000, many of them recent', evenly(20_000, 0.1, year), 2],
			[
				'20,000, a dozen of them recent',
				[...evenly(12, 1, 160), ...evenly(19_988, year, 4 * year)],
				6,
			],
			['20,000, some every day', evenly(20_000, 1, 30 * year), 3],
			['20,000, none for a year', evenly(20_000, year, 4 * year), 6],
			[
				'20,000, a tenth within the last day',
				[...evenly(2_000, 0.1, 24), ...evenly(18_000, 24, year)],
				4,
			],
			['451 over the years, as in the demo', evenly(451, 2, 3.5 * year), 2],
			[
				'20,000, nearly all imported at once',
				[...evenly(300, 1, 900), ...Array(19_700).fill(900)],
				3,
			],
		])(
			'shows the latest conversations of an organization with %s',
			async (_what, hours, mostCalls) => {
				const latest = conversationsAt(clinic.simulator.organization, hours).map(({ id }) => id);

				const { ids, rest } = await open();

				expect(ids).toEqual(latest.slice(0, ids.length));
				expect(clinic.simulator.requests.length).toBeLessThanOrEqual(mostCalls);
				expect(rest).toBe('… and older ones: type a name, phone number or email');
			},
		);

		it.each([0, 1, 49])(
			'shows all %i conversations of a practice that has no others',
			async (count) => {
				const all = conversationsAt(clinic.simulator.organization, evenly(count, 1, 3 * year));

				expect(await open()).toMatchObject({ ids: all.map(({ id }) => id), rest: undefined });
				expect(clinic.simulator.requests.length).toBeLessThanOrEqual(5);
			},
		);

		it.each([
			{ kind: 'emptyPage' as const },
			{ kind: 'repeatToken' as const },
			{ kind: 'missingToken' as const },
		])('shows the latest where Spruce has a page of its kind: $kind', async (fault) => {
			const { simulator } = clinic;
			const latest = conversationsAt(simulator.organization, evenly(20_000, 0.1, year));
			simulator.faults.add({ ...fault, operationId: 'ListConversations' });

			const { ids } = await open();

			expect(ids.length).toBeGreaterThanOrEqual(50);
			expect(ids).toEqual(latest.map(({ id }) => id).slice(0, ids.length));
		});

		it('is empty when Spruce leaves the list out', async () => {
			clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ListConversations', times: 9 });

			expect((await open()).ids).toEqual([]);
		});

		it('shows 50 to 100 of the latest, though the nights were quiet', async () => {
			const workday = (day: number) => evenly(80, 24 * day + 10, 24 * day + 18);
			const hours = [0, 1, 4, 5, 6, 7, 8].flatMap(workday);
			const latest = conversationsAt(clinic.simulator.organization, hours).map(({ id }) => id);

			const { ids } = await open();

			expect(ids.length).toBeGreaterThanOrEqual(50);
			expect(ids).toEqual(latest.slice(0, ids.length));
		});
	});

	describe('with a text', () => {
		it.each([
			'Ada Wrenfeather',
			'ada wrenfeather',
			'wrenfeather ada',
			' wrenf ',
			'2065554180',
			'+1 206 555 4180',
			'(206) 555-4180',
			'206-555-4180',
			'ada@wren.example',
			'ADA@WREN.EXAMPLE',
			'ada@wren',
		])('finds an old conversation among 20,000 in two calls: "%s"', async (filter) => {
			const { conversation } = patientAmongMany();
			await open();
			clinic.simulator.requests.splice(0);

			expect(await open(filter)).toMatchObject({ ids: [conversation.id], rest: undefined });

			expect(calls()).toEqual(['POST /contacts/search', 'GET /contacts/{id}/conversations']);
		});

		it('finds the beginning of a phone number', async () => {
			const { conversation } = patientAmongMany();

			expect((await open('(206) 555-41')).ids).toContain(conversation.id);
		});

		it('finds an ID and an address of the Spruce app in one call', async () => {
			const { contact, conversation } = patientAmongMany();

			for (const text of [conversation.id, conversation.appURL, contact.id, contact.appURL]) {
				expect((await open(text)).ids).toEqual([conversation.id]);
			}
			expect(calls()).toEqual([
				`GET /conversations/${conversation.id}`,
				`GET /conversations/${conversation.id}`,
				'GET /contacts/{id}/conversations',
			]);
		});

		it.each(['t_0E5QDJJC03000', 'entity_0E5QDGJC03000'])(
			'finds nothing for the ID %s',
			async (id) => {
				expect(await open(id)).toEqual({ ids: [], names: [], rest: undefined });
			},
		);

		it.each([
			['nobody is called this', 1],
			['+1 206 555 9999', 2],
			['nobody@nowhere.example', 2],
		])('costs few calls where nothing is found: "%s"', async (filter, count) => {
			patientAmongMany();
			await open();
			clinic.simulator.requests.splice(0);

			expect(await open(filter)).toEqual({ ids: [], names: [], rest: undefined });
			expect(clinic.simulator.requests).toHaveLength(count);
		});

		it.each(['front desk', 'Desk front', 'FRÖNT'])(
			'finds a recent team conversation by its title: "%s"',
			async (filter) => {
				const { organization } = clinic.simulator;
				conversationsAt(organization, evenly(80, 1, 100));
				const fields = { type: 'team' as const, title: 'Front Desk' };
				const conversation = newConversation(organization, hoursAgo(50), fields);
				organization.conversations.push(conversation);

				expect((await open(filter)).ids).toEqual([conversation.id]);
			},
		);

		it('finds a recent conversation with a number that no contact has', async () => {
			const conversations = conversationsAt(clinic.simulator.organization, evenly(80, 1, 100));

			for (const text of ['5642000007', '(564) 200-0007', '+1 564 200 0007']) {
				expect((await open(text)).ids).toEqual([conversations[7].id]);
			}
		});

		it('shows all conversations of the people found, the latest first', async () => {
			const { contact, conversation } = patientAmongMany();
			const { organization } = clinic.simulator;
			const [link] = organization.internalEndpoints
				.map(({ endpoint }) => endpoint)
				.filter(({ channel }) => channel === 'secure');
			const fields = secureFields(link, [contact], 'Lab results');
			const secure = newConversation(organization, hoursAgo(3_000), fields);
			organization.conversations.push(secure);

			const { ids, names } = await open('ada wrenfeather');

			expect(ids).toEqual([secure.id, conversation.id]);
			expect(names[0]).toMatch(/^Ada Wrenfeather · secure Lab results · \w{3} \d+(, \d{4})?$/);
			expect(names[1]).toMatch(/^Ada Wrenfeather · text \(206\) 555-4180 · \w{3} \d+, \d{4}$/);
		});

		it.each([
			['a name in another spelling', 'Ada Wrenfeathr', 1],
			['a number that is one digit off', '206-555-4181', 0],
			['an address that is one letter off', 'ada@wrem.example', 0],
		])('takes %s for what it is', async (_what, filter, count) => {
			patientAmongMany();

			expect((await open(filter)).ids).toHaveLength(count);
		});

		it('says how many more people are meant, and looks into five', async () => {
			const { organization } = clinic.simulator;
			for (const contact of organization.contacts.slice(0, 12)) {
				Object.assign(contact, { displayName: 'Maria Lopez' });
			}

			const { rest } = await open('maria lopez');

			expect(rest).toBe('… and those of 7 more contacts: type more of the name');
			expect(calls().filter((call) => call.includes('{id}'))).toHaveLength(5);
		});

		it('looks for nobody by one letter', async () => {
			conversationsAt(clinic.simulator.organization, evenly(80, 1, 100));

			await open('a');

			expect(calls()).not.toContain('POST /contacts/search');
		});
	});

	itExplainsAWrongToken(clinic, 'searchConversations');
});
