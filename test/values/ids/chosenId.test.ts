import { chosenId } from '../../../nodes/SpruceHealth/values/ids/chosenId';

const place = { parameter: 'conversationId', label: 'Conversation' };

describe('the ID of a chosen record', () => {
	it.each([
		'entity_0E5QDGJC03000',
		'7',
		'a/b=',
		'a b',
		'https://spruce.care/1',
		'Ünïcode',
		'100%',
		'ti_0E5QDJJC03000',
	])('is what the list says: %s', (id) => {
		expect(chosenId(` ${id} `, { ...place, mode: 'list' })).toBe(id);
	});

	it.each(['t_0E5QDJJC03000', '7', 'a/b=', 'sip:1@x.example', 'Ünïcode', 'x.y~z'])(
		'may be entered: %s',
		(id) => {
			expect(chosenId(` ${id} `, { ...place, mode: 'id' })).toBe(id);
		},
	);

	it.each([
		['a name', 'Ada Mockwell', 'this is not an ID of Spruce Health'],
		['an address', 'https://app.sprucehealth.com/t_1', 'this is not an ID of Spruce Health'],
		['a path', '/conversations/t_1', 'this is not an ID of Spruce Health'],
		['a query', 't_1?all=1', 'this is not an ID of Spruce Health'],
		['an encoded ID', 't_1%2F2', 'this is not an ID of Spruce Health'],
		['the ID of another kind', 'ti_1', '"ti_1" is the ID of a conversation item'],
		['a missing value', 'undefined', 'the ID contains "undefined" instead of a value'],
		['half of one', 't_null', 'the ID contains "null" instead of a value'],
		['an object', '[object Object]', 'the ID contains "[object Object]" instead of a value'],
		['a formula', '#REF!', 'the ID contains "#REF!" instead of a value'],
	])('may not be entered as %s', (_what, entered, problem) => {
		expect(() => chosenId(entered, { ...place, mode: 'id' })).toThrow(`Conversation: ${problem}`);
	});

	it.each(['', '  ', '..', 'a/../b', 'undefined', 'null', '[object Object]'])(
		'is never %j, not even from a list',
		(value) => {
			expect(() => chosenId(value, { ...place, mode: 'list' })).toThrow('Conversation: ');
		},
	);
});
