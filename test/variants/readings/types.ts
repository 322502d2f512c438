import type { Reading } from '../Reading';
import { bodies, eachObject, eachText, without, type Json } from './bend';

const channels = ['phone', 'email', 'fax', 'secure', 'team', 'note', 'other'];

/** Changes the type of conversations and the channel of lines. */
function channelsAre(change: (channel: string, object: Json) => string): Reading['play'] {
	return bodies((body) =>
		eachObject(body, (object) => {
			const { type, channel } = object;
			return {
				...object,
				...(object.object === 'conversation' && { type: change(String(type), object) }),
				...(channels.includes(String(channel)) && { channel: change(String(channel), object) }),
			};
		}),
	);
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function items(change: (item: Json) => Json): Reading['play'] {
	return bodies((body) =>
		eachObject(body, (object) => (object.object === 'conversationItem' ? change(object) : object)),
	);
}

const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function times(change: (iso: string) => unknown): Reading['play'] {
	return bodies((body) => eachText(body, (text) => (timePattern.test(text) ? change(text) : text)));
}

export const typeReadings: Reading[] = [
	{ name: 'channels are in upper case', play: channelsAre((channel) => channel.toUpperCase()) },
	{ name: 'channels are capitalized', play: channelsAre(capitalized) },
	{
		name: 'phone conversations are of the type sms',
		play: channelsAre((channel, { object }) =>
			object === 'conversation' && channel === 'phone' ? 'sms' : channel,
		),
	},
	{
		name: 'secure conversations are of the type secureMessage',
		play: channelsAre((channel, { object }) =>
			object === 'conversation' && channel === 'secure' ? 'secureMessage' : channel,
		),
	},
	{
		name: 'conversations have no type',
		play: bodies((body) =>
			eachObject(body, ({ type, ...object }) =>
				object.object === 'conversation'
					? object
					: { ...object, ...(type !== undefined && { type }) },
			),
		),
	},
	{
		name: 'directions are in upper case',
		play: items((item) => ({ ...item, direction: String(item.direction).toUpperCase() })),
	},
	{
		name: 'directions are incoming and outgoing',
		play: items((item) => ({
			...item,
			direction: String(item.direction)
				.replace('inbound', 'incoming')
				.replace('outbound', 'outgoing'),
		})),
	},
	{
		name: 'phone conversations and lines are SMS',
		play: channelsAre((channel) => (channel === 'phone' ? 'SMS' : channel)),
	},
	{
		name: 'isInternalNote is left out where it is false',
		play: items(({ isInternalNote, ...item }) => ({
			...item,
			...(isInternalNote === true && { isInternalNote }),
		})),
	},
	{
		name: 'archived is left out where it is false',
		play: bodies((body) =>
			eachObject(body, ({ archived, ...object }) => ({
				...object,
				...(archived !== undefined && archived !== false && { archived }),
			})),
		),
	},
	{ name: 'items have no requestId', play: items((item) => without(item, 'requestId')) },
	{ name: 'items have an empty requestId', play: items((item) => ({ ...item, requestId: '' })) },
	{ name: 'items have a null requestId', play: items((item) => ({ ...item, requestId: null })) },
	{
		name: 'items have a requestID',
		play: items(({ requestId, ...item }) => ({ ...item, requestID: requestId })),
	},
	{
		name: 'items have a request_id',
		play: items(({ requestId, ...item }) => ({ ...item, request_id: requestId })),
	},
	{
		name: 'the answer to a message has a requestID',
		play: bodies(({ requestId, ...body }) =>
			requestId === undefined ? body : { ...body, requestID: requestId },
		),
	},
	{
		name: 'texts of items end with a line break',
		play: items((item) => ({ ...item, requestId: '', text: `${String(item.text)}\n` })),
	},
	{ name: 'times have no zone', play: times((iso) => iso.replace('Z', '')) },
	{
		name: 'times are as Go prints them',
		play: times((iso) => iso.replace('T', ' ').replace('Z', ' +0000 UTC')),
	},
	{ name: 'times are texts of seconds', play: times((iso) => String(Date.parse(iso) / 1_000)) },
	{ name: 'times have an offset', play: times((iso) => iso.replace('Z', '+00:00')) },
	{ name: 'times have nanoseconds', play: times((iso) => iso.replace(/(\.\d+)?Z/, '.123456789Z')) },
	{ name: 'times have no fractions', play: times((iso) => iso.replace(/\.\d+Z/, 'Z')) },
	{ name: 'times are milliseconds since 1970', play: times((iso) => Date.parse(iso)) },
	{ name: 'times are seconds since 1970', play: times((iso) => Date.parse(iso) / 1_000) },
	{
		name: 'the times of contacts, lines and messages have spaces',
		play: times((iso) => iso.replace('T', ' ')),
	},
];
