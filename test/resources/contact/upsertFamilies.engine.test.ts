import fc from 'fast-check';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

/** A row of a sheet. Rows of one person have the same phone number, first name and birth date. */
interface Row {
	phone: string;
	first: string;
	last: string;
	born: string;
	mrn: string;
}

const anyPerson = fc.record({
	phone: fc.constantFrom('2065551290', '2065551291'),
	first: fc.constantFrom('Maria', 'Tim', 'Tom', 'José', '李', 'Анна'),
	last: fc.constantFrom('Lopez', "O'Brien", 'Núñez'),
	born: fc.constantFrom('1985-02-03', '2019-05-06', '2021-12-31'),
});

const personOf = ({ phone, first, born }: Omit<Row, 'mrn'>) =>
	[phone.replace(/\D/g, '').slice(-10), first, born].join(' ');

/** How the same phone number stands in several rows. */
const spellings = [
	(phone: string) => phone,
	(phone: string) => `+1${phone}`,
	(phone: string) => `(${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6)}`,
];

/** Different people, each in one row or several, in any order. */
const anySheet = fc
	.uniqueArray(anyPerson, { minLength: 1, maxLength: 5, selector: personOf })
	.chain((people) =>
		fc.array(
			fc.record({ person: fc.constantFrom(...people), spelling: fc.constantFrom(...spellings) }),
			{ minLength: 1, maxLength: 8 },
		),
	)
	.map((entries) =>
		entries.map(({ person, spelling }): Row => ({
			...person,
			phone: spelling(person.phone),
			mrn: personOf(person),
		})),
	);

/** Different people, each with a phone number, a first name and a birth date of their own. */
const anyStrangers = fc
	.tuple(
		fc.shuffledSubarray(['2065551290', '2065551291', '2065551292'], { minLength: 3 }),
		fc.shuffledSubarray(['Maria', 'Tim', '李'], { minLength: 3 }),
		fc.shuffledSubarray(['1985-02-03', '2019-05-06', '2021-12-31'], { minLength: 3 }),
		fc.array(fc.record({ who: fc.nat({ max: 2 }), mrn: fc.constantFrom('A1', 'A2') }), {
			minLength: 2,
			maxLength: 6,
		}),
	)
	.map(([phones, firsts, births, rows]) =>
		rows.map(({ who, mrn }): Row => ({
			phone: phones[who],
			first: firsts[who],
			last: 'Lopez',
			born: births[who],
			mrn,
		})),
	);

describe('contact: upsert, any families that share phone numbers', () => {
	const clinic = simulatedClinic({ contacts: 1, conversations: 0 });
	const columns = {
		externalId: '={{ $json.mrn }}',
		phoneNumber: '={{ $json.phone }}',
		givenName: '={{ $json.first }}',
		familyName: '={{ $json.last }}',
		dateOfBirth: '={{ $json.born }}',
	};

	async function upsert(rows: Row[], ifSomeoneElse: string, matchBy = ['phoneNumber']) {
		const parameters = { resource: 'contact', operation: 'upsert', options: { ifSomeoneElse } };
		const { externalId, ...others } = columns;
		const used = matchBy.includes('externalId') ? { ...others, externalId } : others;
		const node = { onError: 'continueErrorOutput' as const };
		return await clinic.run(
			{ ...parameters, ...mapped(used, matchBy) },
			{ items: rows.map((row) => ({ ...row })), node },
		);
	}

	/** The contacts that the rows created. */
	function made() {
		return clinic.simulator.organization.contacts.filter(({ phoneNumbers }) =>
			phoneNumbers.some(({ value }) => /^\+120655512/.test(value)),
		);
	}

	/** Everybody whom the rows created, as they are now. */
	function people(): string[] {
		return made()
			.map(({ phoneNumbers, givenName, dateOfBirth }) =>
				personOf({
					phone: phoneNumbers[0].value,
					first: givenName ?? '',
					last: '',
					born: dateOfBirth ?? '',
				}),
			)
			.sort();
	}

	const everybody = (rows: Row[]) => [...new Set(rows.map(personOf))].sort();

	async function checkAll(check: (rows: Row[], lag: number) => Promise<void>) {
		const property = fc.asyncProperty(anySheet, fc.nat({ max: 8 }), async (rows, lag) => {
			clinic.startOver();
			await check(rows, lag);
		});
		await fc.assert(property, { numRuns: 10 });
	}

	/** Makes the search find nobody for this many times, as if it lagged behind. */
	function hideFromSearch(times: number) {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'SearchContacts', times });
	}

	it.each([[['phoneNumber']], [['externalId', 'phoneNumber']]])(
		'become one contact for each person, however often the sheet is run: %j',
		async (matchBy) => {
			await checkAll(async (rows, lag) => {
				hideFromSearch(lag);
				const first = await upsert(rows, 'create', matchBy);
				clinic.simulator.faults.clear();
				const second = await upsert([...rows].reverse(), 'create', matchBy);

				expect(people()).toEqual(everybody(rows));
				expect(first.items.filter(({ json }) => json.isNew)).toHaveLength(people().length);
				expect(second.items.filter(({ json }) => json.isNew)).toEqual([]);
				expect(second.items).toHaveLength(rows.length);
			});
		},
	);

	it.each([[['phoneNumber']], [['externalId', 'phoneNumber']]])(
		'become one contact for each person in executions at the same time, although Spruce finds them late: %j',
		async (matchBy) => {
			await checkAll(async (rows, lag) => {
				hideFromSearch(lag);
				const late = { kind: 'status', status: 404, operationId: 'Contact' } as const;
				clinic.simulator.faults.add({ ...late, times: lag % 3 });
				const executions = [rows, [...rows].reverse(), rows.slice(1)];
				const runs = await Promise.all(
					executions.map(async (part) => await upsert(part, 'create', matchBy)),
				);

				expect(people()).toEqual(everybody(rows));
				expect(runs.flatMap(({ errorItems }) => errorItems)).toEqual([]);
				const all = runs.flatMap(({ items }) => items);
				expect(all.filter(({ json }) => json.isNew)).toHaveLength(people().length);
			});
		},
	);

	it.each(['fail', 'create'])(
		'are never mixed in one contact, however the External IDs were mixed up, with %s',
		async (ifSomeoneElse) => {
			const property = fc.asyncProperty(anyStrangers, async (rows) => {
				clinic.startOver();
				const { items, errorItems } = await upsert(rows, ifSomeoneElse, [
					'externalId',
					'phoneNumber',
				]);

				const known = everybody(rows);
				expect(people().filter((person) => !known.includes(person))).toEqual([]);
				for (const { phoneNumbers, integrationLinks } of made()) {
					expect(phoneNumbers).toHaveLength(1);
					expect(integrationLinks).toHaveLength(1);
				}
				const links = made().map(({ integrationLinks }) => integrationLinks[0].externalId);
				expect(new Set(links).size).toBe(links.length);
				expect(items.length + errorItems.length).toBe(rows.length);
			});
			await fc.assert(property, { numRuns: 15 });
		},
	);

	it('keep the name of whoever came first where everybody else fails', async () => {
		await checkAll(async (rows, lag) => {
			hideFromSearch(lag);
			await upsert(rows, 'fail');
			const known = people();
			clinic.simulator.faults.clear();
			const { items, errorItems } = await upsert(rows, 'fail');

			expect(people()).toEqual(known);
			const firsts = rows.filter((row) => known.includes(personOf(row)));
			expect(items).toHaveLength(firsts.length);
			expect(errorItems).toHaveLength(rows.length - firsts.length);
			expect(new Set(known.map((person) => person.slice(0, 10))).size).toBe(known.length);
		});
	});

	it('take turns with one contact for each number where Update Anyway was chosen', async () => {
		await checkAll(async (rows) => {
			await upsert(rows, 'update');

			const lastOfNumber = new Map(rows.map((row) => [personOf(row).slice(0, 10), personOf(row)]));
			expect(people()).toEqual([...lastOfNumber.values()].sort());
		});
	});
});
