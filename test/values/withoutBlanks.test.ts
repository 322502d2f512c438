import { withoutBlanks } from '../../nodes/SpruceHealth/values/withoutBlanks';

describe('removing blanks from a body', () => {
	it('drops blank text, null, and empty lists and objects at any depth', () => {
		expect(
			withoutBlanks({
				givenName: ' ',
				familyName: null,
				tagIds: [],
				phoneNumbers: [
					{ value: '2065551234', label: '' },
					{ value: '', label: null },
				],
				structured: { nameFilter: [{ names: [{ givenName: '' }] }] },
				missing: undefined,
			}),
		).toEqual({ phoneNumbers: [{ value: '2065551234' }] });
	});

	it('keeps zero, false and text exactly as entered', () => {
		const body = { archived: false, count: 0, text: '  Hello \n' };

		expect(withoutBlanks(body)).toEqual(body);
	});
});
