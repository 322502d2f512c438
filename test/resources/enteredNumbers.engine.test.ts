import type { IDataObject } from 'n8n-workflow';
import { phoneSpellings } from '../../nodes/SpruceHealth/values/phoneSpellings';
import { byId } from './byId';
import { mapped } from './contact/mappedColumns';
import { expression } from './expression';
import { simulatedClinic } from './simulatedClinic';

const meant = '+12125550104';

/** How sheets, forms and address books write one number. */
const spellings = [
	2125550104,
	12125550104,
	'2125550104',
	'2125550104.0',
	'(212) 555-0104',
	'+1 (212) 555-0104',
	'212.555.0104',
	'1-212-555-0104',
	'212/555 · 0104',
	'tel:+1-212-555-0104',
	'212\u2011555\u20110104',
	'\u202d212\u00a0555\u00ad0104\u202c',
];

const refused: Array<[unknown, string]> = [
	['555-1234', 'the number has no area code'],
	['206-555-0134 12', 'the number has 12 digits, too many'],
	['206-555-0134 ext 12', 'the number has an extension'],
	['+15550134', 'the number has no area code'],
	['(000) 000-0000', 'no area code begins with 0'],
	['+44 (0)20 7946 0018', 'the number has a 0 in parentheses'],
	['011 44 20 7946 0018', 'the number begins with 011'],
	['0044 20 7946 0018', 'the number begins with 00'],
	[442079460018, 'the number has 12 digits, too many'],
	[206555123, 'the number has 9 digits, too few'],
	['2.06555E+09', 'the spreadsheet has shortened the number'],
];

describe('a phone or fax number that a person enters', () => {
	const clinic = simulatedClinic();
	const line = byId('+12065550100');
	const contactId = () => byId(clinic.simulator.organization.contacts[0].id);
	const rows = (list: string, row: string, value: unknown): IDataObject => ({
		[list]: { [row]: [{ value: expression(value), label: 'Home' }] },
	});

	/** Where a number can be entered: the parameters, the field's name, and where it arrives. */
	const places: Array<
		[string, (value: unknown) => IDataObject, string, (number: string) => object]
	> = [
		[
			'message: send, text',
			(value) => ({
				resource: 'message',
				operation: 'send',
				internalEndpointId: line,
				phoneOrEmail: expression(value),
				text: 'Hello',
			}),
			'Phone Number or Email Address',
			(smsOrEmailEndpoint) => ({ destination: { smsOrEmailEndpoint } }),
		],
		[
			'message: send, fax',
			(value) => ({
				resource: 'message',
				operation: 'send',
				internalEndpointId: byId('+12065550102'),
				sendTo: 'fax',
				faxNumber: expression(value),
				text: 'Hello',
			}),
			'Fax Number',
			(faxEndpoint) => ({ destination: { faxEndpoint } }),
		],
		[
			'call: create',
			(value) => ({
				resource: 'call',
				operation: 'create',
				internalEndpointId: line,
				originatingNumber: '+12065551111',
				destinationNumber: expression(value),
			}),
			'Destination Number',
			(destinationNumber) => ({ destinationNumber }),
		],
		[
			'contact: create',
			(value) => ({
				resource: 'contact',
				operation: 'create',
				givenName: 'Ada',
				additionalFields: rows('phoneNumbers', 'phoneNumber', value),
			}),
			'Additional Fields > Phone Numbers > Number',
			(value) => ({ phoneNumbers: [{ value, label: 'Home' }] }),
		],
		[
			'contact: update',
			(value) => ({
				resource: 'contact',
				operation: 'update',
				contactId: contactId(),
				updateFields: rows('faxNumbers', 'faxNumber', value),
			}),
			'Update Fields > Replace All Fax Numbers > Number',
			(value) => ({ faxNumbers: [{ value, label: 'Home' }] }),
		],
		[
			'contact: search',
			(value) => ({
				resource: 'contact',
				operation: 'search',
				filters: { phoneNumber: [{ values: expression(value) }] },
			}),
			'Filters > Phone Number > Phone Numbers',
			(value) => ({
				structured: {
					phoneNumberFilter: [{ match: 'any', values: phoneSpellings(String(value)) }],
				},
			}),
		],
	];

	it.each(spellings)('finds a contact that it created, written %j', async (value) => {
		const upsert = (spelling: unknown) => ({
			resource: 'contact',
			operation: 'upsert',
			...mapped({ phoneNumber: expression(spelling), givenName: 'Ada' }, ['phoneNumber']),
		});

		const created = await clinic.run(upsert(value));
		const found = await clinic.run(upsert('(212) 555-0104'));

		const [{ json }] = created.items;
		expect(json).toMatchObject({ phoneNumbers: [meant], isNew: true });
		expect(found.items[0].json).toMatchObject({ id: json.id, phoneNumbers: [meant], isNew: false });
	});

	it.each(refused)('finds and creates no contact, written %j', async (value, problem) => {
		const { error } = await clinic.run({
			resource: 'contact',
			operation: 'upsert',
			...mapped({ mobilePhone: expression(value), givenName: 'Ada' }, ['mobilePhone']),
		});

		expect(error?.message).toBe(`Mobile Phone: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	describe.each(places)('in %s', (_name, parametersFor, label, bodyFor) => {
		it.each(spellings)('is that number, written %j', async (value) => {
			const { error } = await clinic.run(parametersFor(value));

			expect(error).toBeUndefined();
			expect(clinic.simulator.requests).toHaveLength(1);
			expect(clinic.simulator.requests[0].body).toMatchObject(bodyFor(meant));
		});

		it.each(refused)('is refused, written %j', async (value, problem) => {
			const { error } = await clinic.run(parametersFor(value));

			expect(error?.message).toBe(`${label}: ${problem}`);
			expect(error?.description).toContain(`"${String(value)}" was entered. `);
			expect(clinic.simulator.requests).toEqual([]);
		});
	});
});
