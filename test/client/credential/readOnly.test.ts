import { isReadOnly } from '../../../nodes/SpruceHealth/client/credential/readOnly';

describe('whether a credential may only read', () => {
	it.each([true, 'true', 'True', ' TRUE\n'])('is said by %j', (entered) => {
		expect(isReadOnly(entered)).toBe(true);
	});

	it.each([false, 'false', 'False ', undefined, null])('is denied by %j', (entered) => {
		expect(isReadOnly(entered)).toBe(false);
	});

	it.each([1, 0, '1', 'yes', 'no', 'on', '', 'truee', {}, []])(
		'is not guessed from %j',
		(entered) => {
			expect(() => isReadOnly(entered)).toThrow(
				'Credential: Read Only is neither true nor false, so nothing was sent',
			);
		},
	);
});
