import { withoutBlanks } from '../../nodes/SpruceHealth/values/withoutBlanks';

describe('a body without blanks', () => {
	it('drops blank text, null, and lists and objects that hold nothing else, at any depth', () => {
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

	it('keeps zero, false and text as it was typed', () => {
		const body = { archived: false, count: 0, text: '  Hello \n' };

		expect(withoutBlanks(body)).toEqual(body);
	});
});
