import type { Contact } from '../organization/contacts/Contact';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 300, conversations: 0 });

const search = async (body: unknown): Promise<Contact[]> => {
	const answer = await bench.client.post('/contacts/search?pageSize=500', body);
	expect(answer).toMatchObject({ status: 200, body: { totalCountRelation: 'eq', hasMore: false } });
	expect(answer.body.totalCount).toBe(answer.body.contacts.length);
	return answer.body.contacts;
};
const expectExactly = async (structured: object, wanted: (contact: Contact) => boolean) => {
	const expected = bench.simulator.organization.contacts.filter(wanted);
	expect(expected.length).toBeGreaterThan(0);
	expect(expected.length).toBeLessThan(bench.simulator.organization.contacts.length);
	const found = await search({ structured });
	expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
};

describe('free text', () => {
	it('finds everybody of a family, the best fit first', async () => {
		const found = await search({ freeText: 'ada mockingham' });
		const family = bench.simulator.organization.contacts.filter(
			(c) => c.familyName === 'Mockingham',
		);
		expect(family.length).toBeGreaterThan(1);
		expect(found.every(({ displayName }) => /ada/i.test(displayName))).toBe(true);
		expect((await search({ freeText: 'Mockingham' })).length).toBeGreaterThanOrEqual(family.length);
	});

	it('tolerates a typing error', async () => {
		const [first] = await search({ freeText: 'Mockinhgam'.replace('hg', 'g') });
		expect(first.familyName).toBe('Mockingham');
	});

	it('puts whole words before beginnings', async () => {
		const wanted = bench.simulator.organization.contacts.find(
			(c) => c.givenName === 'Ada',
		) as Contact;
		const [best] = await search({ freeText: wanted.displayName });
		expect(best.displayName).toBe(wanted.displayName);
	});

	it('finds phone numbers in any form and email addresses', async () => {
		const wanted = bench.simulator.organization.contacts.find(
			(c) => c.emailAddresses.length,
		) as Contact;
		const [{ displayValue = '', value }] = wanted.phoneNumbers;
		for (const freeText of [displayValue, value, wanted.emailAddresses[0].value]) {
			expect((await search({ freeText }))[0].id).toBe(wanted.id);
		}
	});

	it('finds nobody for nonsense and everybody for nothing', async () => {
		expect(await search({ freeText: 'qqqqzzzz' })).toEqual([]);
		expect(await search({})).toHaveLength(300);
	});
});

describe('structured filters', () => {
	const year = new Date().getUTCFullYear();
	const agesOf = ({ dateOfBirth = '' }: Contact) => year - Number(dateOfBirth.slice(0, 4));

	it('compare ages', async () => {
		const ageFilter = [{ match: 'all', ages: [{ age: 200, comparison: 'less_than' }] }];
		await expectExactly({ ageFilter }, ({ dateOfBirth }) => dateOfBirth !== undefined);
		const found = await search({
			structured: {
				ageFilter: [
					{
						match: 'all',
						ages: [
							{ age: 18, comparison: 'greater_than_or_equal_to' },
							{ age: 65, comparison: 'less_than' },
						],
					},
				],
			},
		});
		expect(found.length).toBeGreaterThan(10);
		expect(found.every((contact) => agesOf(contact) >= 18 && agesOf(contact) <= 66)).toBe(true);
	});

	it('compare the time of creation', async () => {
		const { created } = bench.simulator.organization.contacts[100];
		for (const [comparison, wanted] of [
			['less_than', (contact: Contact) => contact.created < created],
			['less_than_or_equal_to', (contact: Contact) => contact.created <= created],
			['equal', (contact: Contact) => contact.created === created],
			['greater_than_or_equal_to', (contact: Contact) => contact.created >= created],
			['greater_than', (contact: Contact) => contact.created > created],
		] as const) {
			const createdTimes = [{ time: created, comparison }];
			await expectExactly({ createdTimeFilter: [{ match: 'any', createdTimes }] }, wanted);
		}
	});

	it('match all, any or none of several tags', async () => {
		const [vip, newPatient] = bench.simulator.organization.contactTags;
		const tags = [vip.id, newPatient.value];
		const has = (contact: Contact, id: string) => contact.tags.some((tag) => tag.id === id);
		await expectExactly({ tagFilter: [{ match: 'any', tags }] }, (contact) => {
			return has(contact, vip.id) || has(contact, newPatient.id);
		});
		await expectExactly({ tagFilter: [{ match: 'all', tags }] }, (contact) => {
			return has(contact, vip.id) && has(contact, newPatient.id);
		});
		await expectExactly({ tagFilter: [{ match: 'none', tags }] }, (contact) => {
			return !has(contact, vip.id) && !has(contact, newPatient.id);
		});
	});

	it('must all hold', async () => {
		await expectExactly(
			{
				genderFilter: [{ match: 'any', genders: ['female', 'male'] }],
				inviteFilter: [{ match: 'none', inviteStates: ['has_account'] }],
				categoryFilter: [{ match: 'any', categories: ['patient'] }],
			},
			({ gender, hasAccount, category }) =>
				['female', 'male'].includes(gender) && !hasAccount && category === 'patient',
		);
	});

	it('know invites', async () => {
		const inviteFilter = [{ match: 'any', inviteStates: ['invited'] }];
		await expectExactly({ inviteFilter }, ({ hasPendingInvite }) => hasPendingInvite);
	});

	it('find names', async () => {
		const names = [{ familyName: 'exampleton' }, { givenName: 'Ada', familyName: 'Mockingham' }];
		await expectExactly({ nameFilter: [{ match: 'any', names }] }, (contact) => {
			return (
				contact.familyName === 'Exampleton' ||
				(contact.givenName === 'Ada' && contact.familyName === 'Mockingham')
			);
		});
	});

	it('find phone numbers, fax numbers and email addresses', async () => {
		const { contacts } = bench.simulator.organization;
		const faxed = contacts.find(({ faxNumbers }) => faxNumbers.length) as Contact;
		const written = contacts.find(({ emailAddresses }) => emailAddresses.length) as Contact;
		const phone = faxed.phoneNumbers[0].displayValue;
		await expectExactly(
			{ phoneNumberFilter: [{ match: 'any', values: [phone] }] },
			(c) => c === faxed,
		);
		const fax = faxed.faxNumbers[0].value;
		await expectExactly({ faxNumberFilter: [{ match: 'any', values: [fax] }] }, (c) => c === faxed);
		const values = [written.emailAddresses[0].value.toUpperCase()];
		await expectExactly({ emailAddressFilter: [{ match: 'any', values }] }, (c) => c === written);
	});

	it('find fields of the organization and records of other systems', async () => {
		const organizationContactFields = [{ name: 'Preferred Language', value: 'Spanish' }];
		await expectExactly(
			{ organizationContactFieldFilter: [{ match: 'any', organizationContactFields }] },
			(contact) => contact.organizationContactFields.some(({ value }) => value === 'Spanish'),
		);
		const linked = bench.simulator.organization.contacts.find(
			(c) => c.integrationLinks.length,
		) as Contact;
		const [{ type, externalId }] = linked.integrationLinks;
		const integrationIDs = [{ integrationLinkType: type, id: externalId }];
		await expectExactly(
			{ integrationIDFilter: [{ match: 'any', integrationIDs }] },
			(contact) => contact === linked,
		);
	});

	it('are refused when they are unknown or incomplete', async () => {
		for (const structured of [
			{ shoeSizeFilter: [] },
			{ genderFilter: [{ genders: ['female'] }] },
			{ genderFilter: [{ match: 'some', genders: ['female'] }] },
			{ genderFilter: [{ match: 'any', genders: ['woman'] }] },
			{ ageFilter: [{ match: 'any', ages: [{ age: 'old', comparison: 'equal' }] }] },
			{
				createdTimeFilter: [
					{ match: 'any', createdTimes: [{ time: '2024', comparison: 'equal' }] },
				],
			},
		]) {
			const { status, body } = await bench.client.post('/contacts/search', { structured });
			expect(status).toBe(400);
			expect(body.message).toContain(Object.keys(structured)[0]);
		}
	});
});
