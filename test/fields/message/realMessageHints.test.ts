import type { IDataObject } from 'n8n-workflow';
import { runInNewContext } from 'node:vm';
import { realMessageHints } from '../../../nodes/SpruceHealth/fields/message/realMessageHints';

const send = { resource: 'message', operation: 'send' };

describe('how many real messages Execute step sends', () => {
	/** What the editor shows; without items, n8n's `$input` throws. */
	function shown($parameter: IDataObject, items: number): string[] {
		const all = () => {
			if (items === 0) throw new Error('No execution data available');
			return Array.from({ length: items });
		};
		return realMessageHints
			.filter(({ displayCondition = '' }) =>
				runInNewContext(displayCondition.replace(/^=\{\{|\}\}$/g, ''), {
					$parameter,
					$input: { all },
				}),
			)
			.map(({ message }) => message);
	}

	it.each([
		[0, 'a real message for each input item'],
		[1, 'a real message'],
		[2, 'up to 2 real messages, one for each input item'],
		[10, 'up to 10 real messages, one for each input item'],
		[11, 'up to 20 real messages, one for each input item'],
		[1_000, 'up to 1000 real messages, one for each input item'],
		[1_001, 'more than 1000 real messages'],
	])('is said once for %i items', (items, messages) => {
		const text = `Execute step sends ${messages}, unless the Spruce Health credential has an entry under While Testing, Send To.`;

		expect(shown(send, items)).toEqual([text]);
		expect(shown({ ...send, operation: 'sendAndWait' }, items)).toEqual([text]);
		expect(shown({ ...send, operation: 'post', options: {} }, items)).toEqual([text]);
	});

	it.each([
		{ ...send, operation: 'addNote' },
		{ resource: 'scheduledMessage', operation: 'createNote' },
		{ resource: 'contact', operation: 'getAll' },
		{ resource: 'scheduledMessage', operation: 'create' },
	])('is not said where it does not hold: %j', (parameters) => {
		for (const items of [0, 1, 5_000]) expect(shown(parameters, items)).toEqual([]);
	});
});
