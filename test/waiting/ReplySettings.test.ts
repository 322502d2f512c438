import { InvalidInput } from '../../nodes/SpruceHealth/values/InvalidInput';
import {
	answerIn,
	type EnteredReplySettings,
	replySettings,
} from '../../nodes/SpruceHealth/waiting/ReplySettings';

function settings(more: Partial<EnteredReplySettings> = {}) {
	return replySettings({ responseType: 'approval', options: {}, ...more });
}

describe('how a reply is understood', () => {
	it('is without words of the user, and goes on waiting, where no option was added', () => {
		expect(settings()).toEqual({
			type: 'approval',
			words: { yes: [], no: [] },
			takesUnclear: false,
		});
	});

	it('is as the options say', () => {
		const options = { yesWords: 'C, confirm', noWords: 'R', ifUnclear: 'resume' } as const;
		expect(settings({ options })).toEqual({
			type: 'approval',
			words: { yes: ['C', 'confirm'], no: ['R'] },
			takesUnclear: true,
		});
	});

	it.each([
		[{ yesWords: 'C', noWords: 'c' }, 'Words for No: "c" also stands in Words for Yes'],
		[{ noWords: '?' }, 'Words for No: "?" has no letter, digit or emoji'],
	])('is refused for %j', (options, message) => {
		const read = () => settings({ options });
		expect(read).toThrow(InvalidInput);
		expect(read).toThrow(message);
	});
});

describe('the answer in a text', () => {
	it.each([
		['Yes', { approved: true }],
		['No, sorry', { approved: false }],
		['Yes, but later', undefined],
		['Who is this?', undefined],
		['', undefined],
		['C', { approved: true }],
		['R', { approved: false }],
	])('%j is %j where yes or no is wanted', (text, expected) => {
		expect(answerIn(text, settings({ options: { yesWords: 'C', noWords: 'R' } }))).toEqual(
			expected,
		);
	});

	it.each(['Who is this?', 'Yes and no', ''])('%j is null where unclear replies count', (text) => {
		expect(answerIn(text, settings({ options: { ifUnclear: 'resume' } }))).toEqual({
			approved: null,
		});
	});

	it.each(['Yes', 'About 120 over 80', ''])(
		'%j is any text, of which nothing is decided',
		(text) => {
			expect(answerIn(text, settings({ responseType: 'freeText' }))).toEqual({});
		},
	);
});
