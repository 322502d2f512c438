import { InvalidInput } from '../../../nodes/SpruceHealth/values/InvalidInput';
import { answerWords } from '../../../nodes/SpruceHealth/waiting/meaning/answerWords';

describe('the words for yes and no', () => {
	it.each([
		['', '', [], []],
		[' \n', ' , ,', [], []],
		['C', 'R', ['C'], ['R']],
		[
			'C, confirm,keep my appointment',
			'R\nreschedule',
			['C', 'confirm', 'keep my appointment'],
			['R', 'reschedule'],
		],
		['1️⃣', '👎🏽', ['1️⃣'], ['👎🏽']],
		['C, C', '', ['C'], []],
		['✓', '✗', ['✓'], ['✗']],
		['はい', 'いいえ', ['はい'], ['いいえ']],
		['["C", "yes, please"]', '', ['C', 'yes, please'], []],
		['OK', 'no, OK to cancel', ['OK'], ['no', 'OK to cancel']],
	])('are read from %j and %j', (yes, no, expectedYes, expectedNo) => {
		expect(answerWords({ yes, no })).toEqual({ yes: expectedYes, no: expectedNo });
	});

	it.each([
		['C', 'c', 'Words for No: "c" also stands in Words for Yes'],
		['sí', 'SI', 'Words for No: "SI" also stands in Words for Yes'],
		["don't", 'no, DON’T', 'Words for No: "DON’T" also stands in Words for Yes'],
		['1', '1️⃣', 'Words for No: "1️⃣" also stands in Words for Yes'],
		['👍', '👍🏽', 'Words for No: "👍🏽" also stands in Words for Yes'],
		['keep it', 'Keep  it!', 'Words for No: "Keep  it!" also stands in Words for Yes'],
		['?', '', 'Words for Yes: "?" has no letter, digit or emoji'],
		['C', 'R, -', 'Words for No: "-" has no letter, digit or emoji'],
	])('are refused where they cannot be told apart or read: %j and %j', (yes, no, message) => {
		const read = () => answerWords({ yes, no });
		expect(read).toThrow(InvalidInput);
		expect(read).toThrow(expect.objectContaining({ message, description: expect.any(String) }));
	});
});
