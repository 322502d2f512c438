import type { IDataObject } from 'n8n-workflow';
import { byId } from './byId';
import { simulatedClinic } from './simulatedClinic';

/** What people enter, and the moment that they mean in New York, the workflow's time zone. */
const times: Array<[string, string]> = [
	['2999-03-15 9:00 AM', '2999-03-15T13:00:00.000Z'],
	['2999-03-15 05:30 PM', '2999-03-15T21:30:00.000Z'],
	['2999-01-15 9:00', '2999-01-15T14:00:00.000Z'],
	['2999-01-15T09:00:00', '2999-01-15T14:00:00.000Z'],
	['2999-01-15T09:00:00-08:00', '2999-01-15T17:00:00.000Z'],
	[
		"={{ DateTime.fromISO('2999-01-15T09:00').toFormat('yyyy-MM-dd h:mm a') }}",
		'2999-01-15T14:00:00.000Z',
	],
	["={{ DateTime.fromISO('2999-01-15T09:00') }}", '2999-01-15T14:00:00.000Z'],
	[
		"={{ DateTime.fromISO('2999-01-15T09:00', { zone: 'Asia/Tokyo' }) }}",
		'2999-01-15T00:00:00.000Z',
	],
	['={{ new Date(Date.UTC(2999, 0, 15, 14)) }}', '2999-01-15T14:00:00.000Z'],
];

describe('a time that a person enters', () => {
	const clinic = simulatedClinic();

	function conversationId(): string {
		return (
			clinic.simulator.organization.conversations.find(({ type }) => type === 'phone')?.id ?? ''
		);
	}

	async function requestOf(parameters: IDataObject) {
		const { error } = await clinic.run(parameters);
		expect(error).toBeUndefined();
		return clinic.simulator.requests[0];
	}

	it.each(times)(
		'under Send At is meant in the time zone of the workflow: %s',
		async (sendAt, meant) => {
			const { body } = await requestOf({
				resource: 'message',
				operation: 'send',
				phoneOrEmail: '2065550177',
				internalEndpointId: byId('+12065550100'),
				text: 'See you then',
				options: { sendAt },
			});

			expect(body).toMatchObject({ sendAt: meant });
		},
	);

	it.each(times)(
		'for a scheduled message is meant in that time zone: %s',
		async (sendAt, meant) => {
			const { body } = await requestOf({
				resource: 'scheduledMessage',
				operation: 'create',
				conversationId: byId(conversationId()),
				sendAt,
				text: 'See you then',
			});

			expect(body).toMatchObject({ sendAt: meant });
		},
	);

	it.each(times)('in a search is meant in that time zone: %s', async (time, meant) => {
		const { body } = await requestOf({
			resource: 'contact',
			operation: 'search',
			filters: { createdTime: [{ time, comparison: 'less_than' }] },
		});

		const createdTimes = [{ time: meant, comparison: 'less_than' }];
		expect(body).toEqual({ structured: { createdTimeFilter: [{ match: 'all', createdTimes }] } });
	});

	it.each(times)(
		'for the start of a listing is meant in that time zone: %s',
		async (startFrom, meant) => {
			const { query } = await requestOf({
				resource: 'conversation',
				operation: 'getAll',
				options: { startFrom },
			});

			expect(query).toMatchObject({ startFrom: meant });
		},
	);

	it.each([
		['1980-01-30', '1980-01-30'],
		["={{ '01/30/1980'.toDateTime('MM/dd/yyyy') }}", '1980-01-30'],
		['={{ DateTime.fromMillis((29250 - 25569) * 86400000) }}', '1980-01-30'],
		["={{ DateTime.fromISO('1980-01-30') }}", '1980-01-30'],
		["={{ DateTime.fromFormat('1/30/1980', 'M/d/yyyy').toISODate() }}", '1980-01-30'],
	])('as a birth date is that day: %s', async (dateOfBirth, meant) => {
		const { body } = await requestOf({
			resource: 'contact',
			operation: 'create',
			givenName: 'Ada',
			additionalFields: { dateOfBirth },
		});

		expect(body).toMatchObject({ dateOfBirth: meant });
	});

	it.each([
		['2026-03-31', 'startTime', '2026-03-31T04:00:00.000Z'],
		['2026-03-31', 'endTime', '2026-04-01T03:59:59.999Z'],
	])('without a time of day, %s as %s, is the whole day', async (day, name, meant) => {
		const { items } = await clinic.run({
			resource: 'webhookEndpoint',
			operation: 'create',
			name: 'Ours',
			url: 'https://n8n.example.com/webhook',
		});
		clinic.simulator.requests.length = 0;

		const { query } = await requestOf({
			resource: 'webhookEndpoint',
			operation: 'getEvents',
			endpointId: byId(String(items[0].json.id)),
			filters: { [name]: day },
		});

		expect(query).toMatchObject({ [name]: meant });
	});
});
