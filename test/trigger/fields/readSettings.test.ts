import type { IDataObject } from 'n8n-workflow';
import { eventFilters } from '../../../nodes/SpruceHealth/trigger/fields/eventFilters';
import { eventOptions } from '../../../nodes/SpruceHealth/trigger/fields/eventOptions';
import { readSettings } from '../../../nodes/SpruceHealth/trigger/fields/readSettings';
import { triggerOn } from '../../../nodes/SpruceHealth/trigger/fields/triggerOn';

const read = (entered: IDataObject, written = entered) =>
	readSettings([triggerOn, eventFilters, eventOptions], entered, written);

describe('the settings of a trigger', () => {
	it.each<[string, IDataObject, IDataObject]>([
		['a list', { events: ['missedCall'] }, { events: ['missedCall'] }],
		[
			'names with commas',
			{ events: 'Missed Call, fax received' },
			{ events: ['missedCall', 'faxReceived'] },
		],
		[
			'values with semicolons',
			{ events: 'missedCall;FAXRECEIVED' },
			{ events: ['missedCall', 'faxReceived'] },
		],
		['a JSON list', { events: '["Any Event"]' }, { events: ['anyEvent'] }],
		['a single name', { events: 'any event' }, { events: ['anyEvent'] }],
		[
			'channels',
			{ filters: { channels: 'Secure Messaging\nFAX' } },
			{ filters: { channels: ['secure', 'fax'] } },
		],
		[
			'directions',
			{ filters: { directions: ['Inbound'] } },
			{ filters: { directions: ['inbound'] } },
		],
		[
			'categories',
			{ filters: { contactCategories: ' PATIENT ' } },
			{ filters: { contactCategories: ['patient'] } },
		],
		[
			'lines',
			{ filters: { lines: '(206) 555-0100; Main Line' } },
			{ filters: { lines: ['(206) 555-0100', 'Main Line'] } },
		],
		[
			'a line as a number',
			{ filters: { lines: 12065550100 } },
			{ filters: { lines: ['12065550100'] } },
		],
		[
			'tags with a comma in a real list',
			{ filters: { contactTagIds: ['a, b', ''] } },
			{ filters: { contactTagIds: ['a, b'] } },
		],
		[
			'blank lists',
			{ filters: { lines: '', channels: null, contactTagIds: [' '] } },
			{ filters: { lines: [], channels: [], contactTagIds: [] } },
		],
		['a switch', { filters: { ignoresApi: 'TRUE' } }, { filters: { ignoresApi: true } }],
		[
			'options',
			{ options: { catchUp: ' false ', includeContact: true } },
			{ options: { catchUp: false, includeContact: true } },
		],
		['a number', { options: { maxFileSize: ' 50.0 ' } }, { options: { maxFileSize: 50 } }],
		['nothing', {}, {}],
	])('may be entered as %s', (_name, entered, expected) => {
		expect(read(entered)).toEqual(expected);
	});

	it.each<[IDataObject, string]>([
		[{ events: ['missedCalls'] }, 'Trigger On: this is not one of the options'],
		[{ events: 'missedCall, textMessage' }, 'Trigger On: this is not one of the options'],
		[{ filters: { channels: ['sms'] } }, 'Filters > Channels: this is not one of the options'],
		[{ filters: { directions: 'in' } }, 'Filters > Directions: this is not one of the options'],
		[
			{ filters: { ignoresApi: 'yes' } },
			'Filters > Ignore What the API Sent: this is neither true nor false',
		],
		[
			{ filters: { ignoresApi: null } },
			'Filters > Ignore What the API Sent: this is neither true nor false',
		],
		[
			{ filters: { contactTagIds: [{ id: 'tag_1' }] } },
			'Filters > Contact Tag Names or IDs: text is needed, not an object',
		],
		[{ options: { downloadFiles: 1 } }, 'Options > Download Files: this is neither true nor false'],
		[
			{ options: { maxFileSize: 0 } },
			'Options > Maximum File Size (MB): the number is not allowed',
		],
		[
			{ options: { maxFileSize: '' } },
			'Options > Maximum File Size (MB): the number is not allowed',
		],
		[{ filters: 'all' }, 'Filters: this is not a set of fields'],
	])('are refused by name for %j', (entered, message) => {
		expect(() => read(entered)).toThrow(message);
	});

	it.each([
		['contactCategories', 'Contact Categories', []],
		['contactTagIds', 'Contact Tag Names or IDs', null],
		['conversationTagIds', 'Conversation Tag Names or IDs', ['', ' ']],
		['channels', 'Channels', ''],
		['directions', 'Directions', undefined],
		['lines', 'Line Names or IDs', [null]],
		['textContains', 'Text Contains', ' , '],
	])('are refused when the expression in the filter %s gives nothing', (name, label, entered) => {
		expect(() =>
			read({ filters: { [name]: entered } } as IDataObject, {
				filters: { [name]: '={{ $vars.wanted }}' },
			}),
		).toThrow(`Filters > ${label}: nothing was entered`);
	});

	it('are read when one of several values that an expression gives is blank', () => {
		const written = { filters: { textContains: '={{ $vars.one }}, {{ $vars.other }}' } };

		expect(read({ filters: { textContains: 'STOP, ' } }, written)).toEqual({
			filters: { textContains: ['STOP'] },
		});
	});

	it('are refused when an expression in place of all filters gives nothing', () => {
		expect(() =>
			read({ filters: null as unknown as IDataObject }, { filters: '={{ $vars.filters }}' }),
		).toThrow('Filters: nothing was entered');
	});
});
