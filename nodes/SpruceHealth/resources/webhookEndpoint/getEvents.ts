import { InvalidInput } from '../../values/InvalidInput';
import { path } from '../../values/path';
import { endpointId } from '../../fields/ids/endpointId';
import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';
import { withParsedData } from '../../records/conversation/withParsedData';

/**
 * Gives the events of the last 30 days and how their delivery went. The content of each event is an
 * object under `data`.
 */
export default operation({
	name: 'Get Events',
	value: 'getEvents',
	action: 'Get the events of a webhook endpoint',
	description: 'List the events of the last 30 days with their delivery status',
	access: 'read',
	operationIds: ['ListWebhookEndpointEvents'],
	fields: [
		endpointId,
		...returnAll,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'End Time',
					name: 'endTime',
					type: 'dateTime',
					typeOptions: { bareDay: 'end' },
					default: '',
					placeholder: 'e.g. 2026-03-31T09:00:00',
					description: 'Leaves out events after this time',
				},
				{
					displayName: 'Start Time',
					name: 'startTime',
					type: 'dateTime',
					typeOptions: { bareDay: 'start' },
					default: '',
					placeholder: 'e.g. 2026-03-31T09:00:00',
					description: 'Leaves out events before this time',
				},
			],
		},
	],
	async run({ client, params }) {
		const { startTime, endTime } = params.filters;
		assertTimeOrder(startTime, endTime);
		const events = await client.list(
			path`/webhooks/endpoints/${params.endpointId}/events`,
			'events',
			{ limit: limitOf(params), largestPage: 'none', query: { startTime, endTime } },
		);
		return events.map(withParsedData);
	},
});

/** Compares ISO texts in UTC, whose alphabetical order is the order of time. */
function assertTimeOrder(startTime: string | undefined, endTime: string | undefined): void {
	if (startTime && endTime && endTime < startTime) {
		throw new InvalidInput(
			'Filters > End Time: it is before Start Time',
			'Enter an End Time that is later than Start Time, or remove one of the two.',
		);
	}
}
