import {
	isPlaceholder,
	isPlaceholderId,
} from '../../../nodes/SpruceHealth/values/contact/placeholders';

describe('a text that says that there is nothing', () => {
	it.each([
		...[
			'N/A',
			'n/a',
			'n.a.',
			'N.A',
			'n\\a',
			'(N/A)',
			' n/a. ',
			'none',
			'None.',
			'(none)',
			'-NONE-',
		],
		...[
			'Unknown',
			'<unknown>',
			'TBD',
			'T.B.A.',
			'not available',
			'Not applicable',
			'\uff2e/\uff21',
		],
	])('is a placeholder in a name, a tag and an ID: %j', (text) => {
		expect([isPlaceholder(text), isPlaceholderId(text)]).toEqual([true, true]);
	});

	it.each(['NA', 'Null', 'New', 'Nan', 'Nil', 'No', 'True', 'Blank', '0', '?'])(
		'is a placeholder in an ID, but may be a name: %j',
		(text) => {
			expect([isPlaceholder(text), isPlaceholderId(text)]).toEqual([false, true]);
		},
	);

	it.each(['Nona', 'Nunknown', 'Unknown Soldier', 'N/A-7', 'Noné', '#N/A 7', 'Maria', 'e-1'])(
		'is neither: %j',
		(text) => {
			expect([isPlaceholder(text), isPlaceholderId(text)]).toEqual([false, false]);
		},
	);

	it('is not what a formula leaves that has failed', () => {
		expect(isPlaceholder('#N/A')).toBe(false);
	});
});
