import type { IDataObject } from 'n8n-workflow';
import { withSpellings } from '../../../nodes/SpruceHealth/steps/contacts/withSpellings';

const london = ['+442079460018', '442079460018'];
const rome = ['+390612345678', '390612345678'];
const [both] = [[london[0], rome[0]]];

describe('a search with every spelling of its numbers', () => {
	it.each<[string, IDataObject[], IDataObject[]]>([
		[
			'any of the numbers is any of their spellings',
			[{ match: 'any', values: both }],
			[{ match: 'any', values: [...london, ...rome] }],
		],
		[
			'none of the numbers is none of their spellings',
			[{ match: 'none', values: both }],
			[{ match: 'none', values: [...london, ...rome] }],
		],
		[
			'all of the numbers is a filter for each number',
			[{ match: 'all', values: both }],
			[
				{ match: 'any', values: london },
				{ match: 'any', values: rome },
			],
		],
	])('%s', (_what, filters, spelled) => {
		for (const name of ['phoneNumberFilter', 'faxNumberFilter']) {
			const others = { tagFilter: [{ match: 'all', tags: ['VIP'] }] };

			expect(
				withSpellings({ freeText: 'Ada', structured: { ...others, [name]: filters } }),
			).toEqual({ freeText: 'Ada', structured: { ...others, [name]: spelled } });
		}
	});

	it.each([{ freeText: 'Ada' }, { structured: { phoneNumberFilter: [], tagFilter: [{}] } }])(
		'is no other search where there is no number: %j',
		(body) => {
			expect(withSpellings(body)).toBeUndefined();
		},
	);
});
