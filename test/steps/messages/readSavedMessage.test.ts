import { isInternalWith } from '../../../nodes/SpruceHealth/steps/messages/readSavedMessage';

describe('whether a saved message is for the team alone', () => {
	it.each([
		[false, undefined, undefined],
		[false, false, false],
		[false, true, true],
		[true, undefined, true],
		[true, true, true],
	])('a saved note: %s, Internal Note %s: %s', (isInternal, chosen, result) => {
		expect(isInternalWith({ isInternal }, chosen)).toBe(result);
	});

	it('a saved note is refused when Internal Note is off', () => {
		expect(() => isInternalWith({ isInternal: true }, false)).toThrow('the patient would see');
	});
});
