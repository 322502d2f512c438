import { answerTimeoutMs } from '../../../nodes/SpruceHealth/client/credential/answerTimeout';

describe('the timeout of the credential', () => {
	it.each([
		[undefined, 60_000],
		[null, 60_000],
		['', 60_000],
		['  ', 60_000],
		[1, 1_000],
		[' 90 ', 90_000],
		[600, 600_000],
	])('entered as %j is %j ms', (entered, expected) => {
		expect(answerTimeoutMs(entered)).toBe(expected);
	});

	it.each([0, -1, 601, 'a minute', '1,5', Number.NaN, Infinity, true, {}])(
		'is refused when entered as %j',
		(entered) => {
			expect(() => answerTimeoutMs(entered)).toThrow('Timeout (Seconds): this is not a number');
		},
	);
});
