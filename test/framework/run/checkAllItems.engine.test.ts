import type { IDataObject } from 'n8n-workflow';
import { itemWithFiles } from '../../resources/itemWithFiles';
import { byId } from '../../resources/byId';
import { simulatedClinic } from '../../resources/simulatedClinic';

const sendText = {
	resource: 'message',
	operation: 'send',
	internalEndpointId: byId('+12065550100'),
	phoneOrEmail: '={{ $json.phone }}',
	text: '={{ $json.text }}',
};
const createContact = {
	resource: 'contact',
	operation: 'create',
	givenName: '={{ $json.text }}',
	additionalFields: { phoneNumbers: { phoneNumber: [{ value: '={{ $json.phone }}' }] } },
};
const createCall = {
	resource: 'call',
	operation: 'create',
	internalEndpointId: byId('+12065550100'),
	originatingNumber: '(206) 555-1111',
	destinationNumber: '={{ $json.phone }}',
};

function rows(...phones: unknown[]): IDataObject[] {
	return phones.map((phone, position) => ({ phone, text: `Row ${position}` }) as IDataObject);
}

describe('a write of several items that stops at the first error', () => {
	const clinic = simulatedClinic();

	it.each([
		['message: send', sendText, 'Phone Number or Email Address'],
		['contact: create', createContact, 'Additional Fields > Phone Numbers > Number'],
		['call: create', createCall, 'Destination Number'],
	])('does nothing when a later row cannot be used: %s', async (_name, parameters, label) => {
		const { error } = await clinic.run(parameters, {
			items: rows('2065550101', '206-555-0102', '555-0103', '(206) 555-0104', 12, 'n/a', 0),
		});

		expect(error?.message).toBe(
			`Row 3: ${label}: the number has no area code (and 3 more of 7 rows)`,
		);
		expect(error?.description).toContain('"555-0103" was entered');
		expect(error?.description).toContain(`Row 5: ${label}: the number has 2 digits, too few.`);
		expect(error?.description).toContain(`Row 6: ${label}: the number has letters.`);
		expect(error?.description).toContain('1 more row cannot be used either');
		expect(error?.description).toContain('Nothing was sent or changed');
		expect(error?.context?.itemIndex).toBe(2);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('does nothing when the expression of a later row fails', async () => {
		const { error } = await clinic.run(
			{ ...sendText, phoneOrEmail: '={{ $json.phone.replace("x", "") }}' },
			{ items: rows('2065550101', 2065550102) },
		);

		expect(error?.message).toMatch(/^Row 2: /);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('does nothing when the file of a later row is missing', async () => {
		const { error } = await clinic.run(
			{ ...sendText, options: { attachments: '={{ $json.file }}' } },
			{
				items: rows('2065550101', '2065550102').map((row, at) => ({
					...row,
					file: at ? 'data' : '',
				})),
			},
		);

		expect(error?.message).toMatch(/^Row 2: Options > Attachments: /);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('does nothing when the file of a later row is empty', async () => {
		const { error } = await clinic.run(
			{ ...sendText, options: { attachments: 'report' } },
			{
				items: [
					itemWithFiles({ report: 'All is well' }, { phone: '2065550101', text: 'Hello' }),
					itemWithFiles({ report: '' }, { phone: '2065550102', text: 'Hello' }),
				],
			},
		);

		expect(error?.message).toBe('Row 2: Options > Attachments: the file is empty');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each<[string, IDataObject, string]>([
		[
			'custom field',
			{
				additionalFields: {
					organizationContactFields: { field: [{ id: '={{ $json.name }}', value: 'x' }] },
				},
			},
			'Row 3: Additional Fields > Custom Fields: the organization has no contact field "Unknown"',
		],
		[
			'tag by the ID of something else',
			{
				additionalFields: { tagIds: '={{ $json.name === "Unknown" ? "t_0E5QDGJC03000" : "VIP" }}' },
			},
			'Row 3: Additional Fields > Tag Names or IDs: "t_0E5QDGJC03000" is the ID of a conversation',
		],
	])('writes nothing when a name in a later row is unknown: %s', async (_what, fields, message) => {
		const [{ name }] = clinic.simulator.organization.contactFields;

		const { error } = await clinic.run(
			{ ...createContact, ...fields },
			{ items: [{ name }, { name }, { name: 'Unknown' }].map((row) => ({ ...row, text: 'Ada' })) },
		);

		expect(error?.message).toBe(message);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('looks up names once for all rows', async () => {
		const [{ name }] = clinic.simulator.organization.contactFields;
		const field = [{ id: '={{ $json.name }}', value: 'x' }];

		const { items } = await clinic.run(
			{ ...createContact, additionalFields: { organizationContactFields: { field } } },
			{ items: [{ name }, { name }, { name }].map((row) => ({ ...row, text: 'Ada' })) },
		);

		expect(items).toHaveLength(3);
		expect(clinic.simulator.requests.map(({ operationId }) => operationId)).toEqual([
			'ContactFields',
			'CreateContact',
			'CreateContact',
			'CreateContact',
		]);
	});

	it('tells of a call that fails as the item does that makes it', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 403,
			operationId: 'ContactFields',
			times: 2,
		});
		const field = [{ id: '={{ $json.name }}', value: 'x' }];

		const { error } = await clinic.run(
			{ ...createContact, additionalFields: { organizationContactFields: { field } } },
			{
				items: [
					{ name: 'Plan', text: 'Ada' },
					{ name: 'Plan', text: 'Ben' },
				],
			},
		);

		expect(error?.message).toBe('Spruce Health refused the API token');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('sends every row when all can be used', async () => {
		const { items } = await clinic.run(sendText, {
			items: rows(2065550101, '206.555.0102', '1-206-555-0103', '+12065550104', '2065550105.0'),
		});

		const bodies = clinic.simulator.requests.map(({ body }) => body as IDataObject);
		expect(items).toHaveLength(5);
		expect(bodies.map(({ destination }) => destination)).toEqual(
			[1, 2, 3, 4, 5].map((last) => ({ smsOrEmailEndpoint: `+1206555010${last}` })),
		);
	});

	it('sends the good rows when the workflow goes on after errors', async () => {
		const { items, errorItems } = await clinic.run(sendText, {
			items: rows('2065550101', '555-0102', '2065550103'),
			node: { onError: 'continueErrorOutput' },
		});

		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				phone: '555-0102',
				message: 'Phone Number or Email Address: the number has no area code',
			}),
		]);
		expect(clinic.simulator.requests).toHaveLength(2);
	});
});
