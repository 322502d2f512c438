import { itemForNothing } from '../../../nodes/SpruceHealth/framework/run/outputItems';

describe('an input item for which nothing was found', () => {
	it.each<[string, string | undefined, boolean, boolean]>([
		['leaves no item', 'noItem', false, false],
		['becomes an item when the user chose so', 'item', false, true],
		['becomes an item for an agent', 'noItem', true, true],
		['leaves no item of an operation that finds nothing', undefined, false, false],
		['leaves an agent no item of an operation that finds nothing', undefined, true, false],
	])('%s', (_what, ifNothingFound, isForAgent, isItem) => {
		const items = itemForNothing({ params: { ifNothingFound } }, 2, isForAgent);

		expect(items).toEqual(isItem ? [{ json: { found: false }, pairedItem: { item: 2 } }] : []);
	});
});
