import {
	contactSearches,
	matchesTyped,
	typedId,
} from '../../../nodes/SpruceHealth/listSearch/conversations/typedText';

describe('matchesTyped', () => {
	const texts = ["José O'Brien", 'Ada Wren', '+12065554180', 'ada@wren.example'];

	it.each([
		'ada wren',
		'WREN ADA',
		'  ada\u00a0wren ',
		'jose o’brien',
		'JOSE\u0301',
		'ada@',
		'@wren.example',
		'2065554180',
		'12065554180',
		'+1 (206) 555-4180',
		'(206) 555',
		'206.555.4180',
		'206–555–4180',
		'4180',
	])('is true for "%s"', (typed) => {
		expect(matchesTyped(texts, typed)).toBe(true);
	});

	it.each(['ada wrong', 'wrenn', '2065554181', '(425)', 'b@wren.example'])(
		'is false for "%s"',
		(typed) => {
			expect(matchesTyped(texts, typed)).toBe(false);
		},
	);
});

describe('typedId', () => {
	it.each([
		['t_0E5QDJJC03000', 't_0E5QDJJC03000'],
		[' entity_0E5QDGJC03000\n', 'entity_0E5QDGJC03000'],
		['https://app.sprucehealth.com/org/entity_0D4/thread/t_0E5QDJJC03000', 't_0E5QDJJC03000'],
		['https://app.sprucehealth.com/org/entity_0D4/thread/t_0E5?x=1#y', 't_0E5'],
		['https://app.sprucehealth.com/org/entity_0D4/contact/entity_0E5/', 'entity_0E5'],
		['t_shirt', undefined],
		['ti_0E5QDJJC03000', undefined],
		['Ada t_0E5QDJJC03000', undefined],
		['', undefined],
	])('reads "%s" as %s', (typed, id) => {
		expect(typedId(typed)).toBe(id);
	});
});

describe('contactSearches', () => {
	const phone = { phoneNumberFilter: [{ match: 'any', values: ['+12065554180'] }] };
	const email = { emailAddressFilter: [{ match: 'any', values: ['ada@wren.example'] }] };

	it.each([
		['(206) 555-4180', [{ structured: phone }, { freeText: '2065554180' }]],
		['+12065554180', [{ structured: phone }, { freeText: '2065554180' }]],
		['(206) 555', [{ freeText: '206555' }]],
		['ada@wren.example', [{ structured: email }, { freeText: 'ada@wren.example' }]],
		['ada@wren', [{ freeText: 'ada@wren' }]],
		[' ada wren ', [{ freeText: 'ada wren' }]],
		['12', [{ freeText: '12' }]],
	])('of "%s"', (typed, searches) => {
		expect(contactSearches(typed)).toEqual(searches);
	});
});
