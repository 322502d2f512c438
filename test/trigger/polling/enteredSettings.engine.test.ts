import type { IDataObject } from 'n8n-workflow';
import { expression } from '../../resources/expression';
import { pollingClinic, textsOf } from './pollingClinic';

const spruce = pollingClinic();

describe('the settings of a polling trigger that an expression returns', () => {
	it.each<[IDataObject, boolean]>([
		[{ channels: expression('Phone; FAX') }, true],
		[{ channels: expression('["phone"]') }, true],
		[{ channels: expression('Secure Messaging') }, false],
		[{ directions: expression(' INBOUND ') }, true],
		[{ contactCategories: expression('Unknown\npatient') }, true],
		[{ lines: expression(['(999) 555-0100']) }, false],
	])('mean what they say: %j', async (filters, isFound) => {
		const bench = await spruce.active({ filters });
		spruce.receive(1, { text: 'hello' });

		expect(textsOf(await bench.poll('trigger'))).toEqual(isFound ? ['hello'] : []);
	});

	it.each<[IDataObject, string]>([
		[
			{ filters: { channels: expression('sms') } },
			'Filters > Channels: this is not one of the options',
		],
		[
			{ filters: { contactCategories: expression('friends') } },
			'Filters > Contact Categories: this is not',
		],
		[{ filters: { lines: expression(null) } }, 'Filters > Line Names or IDs: nothing was entered'],
		[
			{ options: { downloadFiles: expression('yes') } },
			'Options > Download Files: this is neither true',
		],
		[
			{ source: 'missedEvents', endpointId: 'wde_1', events: expression('') },
			'Missed Events: nothing was chosen',
		],
		[
			{ source: 'missedEvents', endpointId: 'wde_1', events: expression('lost') },
			'Missed Events: this is not one of the options',
		],
	])('are refused by name when the workflow is activated: %j', async (parameters, message) => {
		const bench = spruce.start(parameters);

		await expect(bench.activate()).rejects.toThrow(message);
		expect(spruce.clinic.simulator.requests).toEqual([]);
	});
});
