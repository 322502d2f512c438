import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { expression } from '../../resources/expression';
import { conversation, itemEvent } from '../sampleEvents';
import { triggerBench } from '../triggerBench';

const spruce = triggerBench();
let events = 0;
const fresh = (event: SpruceEvent): SpruceEvent => ({ ...event, id: `wev_entered_${++events}` });

const tagged = {
	...itemEvent('phone'),
	conversation: conversation('phone', { tags: [{ id: 'tag_1', value: 'Waiting for Patient' }] }),
};

/** Whether a text message in a tagged conversation starts the workflow. */
async function starts(parameters: IDataObject): Promise<boolean> {
	const bench = await spruce.start({ parameters });
	await bench.activate();
	const { status, workflowData } = await spruce.deliver(bench, fresh(tagged));
	expect(status).toBe(200);
	return workflowData !== undefined;
}

describe('the settings of a trigger that an expression returns', () => {
	it.each<[string, IDataObject, boolean]>([
		[
			'the names of events as text',
			{ events: expression('Text Message Received; missed call') },
			true,
		],
		['the events as a JSON list', { events: expression('["textMessageReceived"]') }, true],
		['another event', { events: expression('Missed Call') }, false],
		['a channel in capitals', { filters: { channels: expression('PHONE, Fax') } }, true],
		['another channel', { filters: { channels: expression('fax') } }, false],
		['a line as people write it', { filters: { lines: expression('(206) 555-0100') } }, true],
		['another line', { filters: { lines: expression('(206) 555-0101') } }, false],
		[
			'a tag by its name',
			{ filters: { conversationTagIds: expression('waiting for patient') } },
			true,
		],
		['another tag', { filters: { conversationTagIds: expression('VIP;Old') } }, false],
		['nothing to filter by', { filters: { channels: [], textContains: '' } }, true],
	])('mean what they say: %s', async (_name, parameters, isStarted) => {
		expect(await starts({ events: ['anyEvent'], ...parameters })).toBe(isStarted);
	});

	it.each<[IDataObject, string]>([
		[{ events: expression('Phone Call') }, 'Trigger On: this is not one of the options'],
		[{ events: expression('') }, 'Trigger On: nothing was chosen'],
		[
			{ filters: { channels: expression('sms') } },
			'Filters > Channels: this is not one of the options',
		],
		[{ filters: { channels: expression('') } }, 'Filters > Channels: nothing was entered'],
		[
			{ filters: { textContains: '={{ $vars.words }}' } },
			'Filters > Text Contains: nothing was entered',
		],
		[
			{ filters: { contactTagIds: expression([null, ' ']) } },
			'Filters > Contact Tag Names or IDs: nothing was entered',
		],
		[
			{ filters: { ignoresApi: expression('no') } },
			'Filters > Ignore What the API Sent: this is neither',
		],
	])('are refused by name when the workflow is activated: %j', async (parameters, message) => {
		const bench = await spruce.start({ parameters: { events: ['anyEvent'], ...parameters } });

		await expect(bench.activate()).rejects.toThrow(message);
		expect(spruce.endpoints).toEqual([]);
		expect(spruce.clinic.simulator.requests).toEqual([]);
	});
});
