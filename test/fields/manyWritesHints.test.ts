import type { IDataObject } from 'n8n-workflow';
import { manyWritesHints } from '../../nodes/SpruceHealth/fields/manyWritesHints';
import { realMessageHints } from '../../nodes/SpruceHealth/fields/message/realMessageHints';
import { resources } from '../../nodes/SpruceHealth/resources';
import { shownBefore } from './shownBefore';

describe('how often Execute step does something', () => {
	const hints = manyWritesHints(resources);

	it.each([
		[2, 'up to 10 times'],
		[10, 'up to 10 times'],
		[11, 'up to 100 times'],
		[1_000, 'up to 1000 times'],
		[1_001, 'more than 1000 times'],
	])('is said once for %i items', (items, times) => {
		for (const parameters of [
			{ resource: 'contact', operation: 'delete' },
			{ resource: 'contact', operation: 'invite' },
			{ resource: 'call', operation: 'create' },
			{ resource: 'customApiCall', operation: 'call', method: 'DELETE' },
		]) {
			expect(shownBefore(hints, parameters, items)).toEqual([
				`Execute step does this for real in Spruce Health, ${times}: once for each input item.`,
			]);
		}
	});

	it.each<[IDataObject, number]>([
		[{ resource: 'contact', operation: 'delete' }, 0],
		[{ resource: 'contact', operation: 'delete' }, 1],
		[{ resource: 'contact', operation: 'getAll' }, 500],
		[{ resource: 'conversation', operation: 'getNeedingReply' }, 500],
		[{ resource: 'customApiCall', operation: 'call', method: 'GET' }, 500],
	])('is not said of %j with %i items', (parameters, items) => {
		expect(shownBefore(hints, parameters, items)).toEqual([]);
	});

	it.each(
		resources.flatMap(({ value: resource, operations }) =>
			operations.map(({ value: operation, access }) => ({ resource, operation, access })),
		),
	)('is said in one hint of $resource: $operation if it writes', ({ access, ...parameters }) => {
		const all = [...hints, ...realMessageHints];

		expect(shownBefore(all, { ...parameters, options: {} }, 20)).toHaveLength(
			access === 'read' ? 0 : 1,
		);
	});
});
