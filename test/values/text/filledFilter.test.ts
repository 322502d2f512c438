import {
	assertEachFilled,
	assertFilled,
} from '../../../nodes/SpruceHealth/values/text/filledFilter';

const label = 'Filters > Tag > Tag Names or IDs';
const otherwise = 'more would be found than you mean';
const expression = '={{ $json.tag }}';

describe('a filter', () => {
	it.each([
		[undefined],
		[null],
		[''],
		[' \n\u00a0'],
		[','],
		[[]],
		[[null, '']],
		['[]'],
		['[null]'],
	])('is refused when its expression gives %j', (entered) => {
		expect(() => assertFilled({ written: expression, entered, label, otherwise })).toThrow(
			expect.objectContaining({
				message: 'Filters > Tag > Tag Names or IDs: nothing was entered',
				description:
					'The expression there gives nothing, and without it more would be found than you mean. Correct or remove the expression.',
			}),
		);
	});

	it.each<[unknown, unknown]>([
		[expression, 'VIP'],
		[expression, 0],
		[expression, false],
		[expression, ['VIP', '']],
		[expression, {}],
		['', ''],
		[undefined, undefined],
		[[], []],
		['=', ''],
		['= ', ' '],
	])('is taken when %j stands in the workflow and gives %j', (written, entered) => {
		expect(() => assertFilled({ written, entered, label, otherwise })).not.toThrow();
	});
});

describe('a filter that needs each of its values', () => {
	it.each([['VIP, '], [' ; VIP'], ['VIP,,New'], [['VIP', null]], [['', 'VIP']], ['["VIP", ""]']])(
		'is refused when its expression gives %j',
		(entered) => {
			expect(() => assertEachFilled({ written: expression, entered, label, otherwise })).toThrow(
				'Filters > Tag > Tag Names or IDs: one of several values is blank',
			);
		},
	);

	it.each<[unknown, unknown]>([
		[expression, 'VIP'],
		[expression, 'VIP, New'],
		[expression, ['VIP']],
		[expression, ''],
		['VIP, ', 'VIP, '],
	])('is taken when %j stands in the workflow and gives %j', (written, entered) => {
		expect(() => assertEachFilled({ written, entered, label, otherwise })).not.toThrow();
	});
});
