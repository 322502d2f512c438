import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { contactWithAccount } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('message: send, when no line was chosen', () => {
	const clinic = simulatedClinic();
	const send = { resource: 'message', operation: 'send', text: 'Hello' };
	const fax = { ...send, sendTo: 'fax', faxNumber: '2065550188' };
	const phone = { ...send, sendTo: 'phoneOrEmail', phoneOrEmail: '2065550177' };

	function contactOf(): IDataObject {
		return { contactId: byId(contactWithAccount(clinic.simulator.organization).id) };
	}

	function linePaths(): string[] {
		const { requests } = clinic.simulator;
		return requests.filter(({ method }) => method === 'POST').map(({ path }) => path.split('/')[2]);
	}

	function removeLines(channel: string): void {
		const { organization } = clinic.simulator;
		organization.internalEndpoints = organization.internalEndpoints.filter(
			({ endpoint }) => endpoint.channel !== channel,
		);
	}

	it.each([
		['fax line', fax, '%2B12065550102'],
		['email address', { ...phone, phoneOrEmail: 'ada@example.com' }, 'hello%40clinic.example.com'],
	])('sends from the only %s', async (_what, parameters, id) => {
		const { error } = await clinic.run(parameters);

		expect(error).toBeUndefined();
		expect(linePaths()).toEqual([id]);
	});

	it('sends from the only Spruce Link, even when an expression returned a blank', async () => {
		const link = clinic.simulator.organization.internalEndpoints.at(-1)?.endpoint.id;

		await clinic.run({
			...send,
			...contactOf(),
			sendTo: 'contact',
			internalEndpointId: byId(expression(' ')),
		});

		expect(linePaths()).toEqual([link]);
	});

	it('looks the lines up once for all items', async () => {
		await clinic.run(fax, { items: [{}, {}, {}] });

		const asked = clinic.simulator.requests.map(({ operationId }) => operationId);
		expect(asked).toEqual(['InternalEndpoints', ...Array(3).fill('PostMessageFromEndpoint')]);
	});

	it('asks the user to choose among several, with their names and IDs', async () => {
		const { error } = await clinic.run(phone);

		expect(error?.message).toBe('Send From: 2 lines can send a text message');
		expect(error?.description).toBe(
			'Choose one of them: Main Line: (206) 555-0100 (ID +12065550100); Billing Line: (206) 555-0101 (ID +12065550101).',
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it.each([
		['phone', 'a text message', phone],
		['email', 'an email', { ...phone, phoneOrEmail: 'ada@example.com' }],
		['fax', 'a fax', fax],
		['secure', 'a secure message', { ...send, sendTo: 'contact', contactId: byId('entity_1') }],
	])('says so when the organization has no %s line', async (channel, what, parameters) => {
		removeLines(channel);

		const { error } = await clinic.run(parameters);

		expect(error?.message).toBe(`Send From: the organization has no line that can send ${what}`);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('uploads no file before it knows the line', async () => {
		await clinic.run(
			{ ...phone, options: { attachments: 'data' } },
			{
				items: [
					{
						json: {},
						binary: { data: { data: 'SGVsbG8=', mimeType: 'text/plain', fileName: 'a.txt' } },
					},
				],
			},
		);

		expect(clinic.simulator.requests.map(({ operationId }) => operationId)).toEqual([
			'InternalEndpoints',
		]);
	});
});
