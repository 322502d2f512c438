import { errorWords } from '../../../nodes/SpruceHealth/client/wire/errorWords';

describe("Spruce's own words", () => {
	it.each<[unknown, unknown]>([
		[
			{ statusCode: 400, type: 'BAD', message: 'no' },
			{ type: 'BAD', message: 'no' },
		],
		[{ error: { message: 'no', type: 'bad' } }, { type: 'bad', message: 'no' }],
		[
			{ error: 'no', code: 'bad' },
			{ type: 'bad', message: 'no' },
		],
		[
			{ errors: [{ detail: 'one', code: 'bad' }, { title: 'two' }, 'three'] },
			{ type: 'bad', message: 'one; two; three' },
		],
		[{ errors: [{ detail: 'more', title: 'less' }] }, { message: 'more' }],
		[{ detail: 'no', title: 'Bad Request' }, { message: 'no' }],
		[{ title: 'Bad Request' }, { message: 'Bad Request' }],
		[
			{ message: 'Invalid', details: [{ message: 'phone' }, 'phone'] },
			{ message: 'Invalid; phone' },
		],
		['a\n text', { message: 'a text' }],
		['<html><b>no</b>', {}],
		['', {}],
		[{}, {}],
		[null, {}],
		[{ message: 7, type: {} }, {}],
	])('in %j', (body, words) => {
		expect(errorWords(body)).toEqual(words);
	});

	it('are cut where they are a page', () => {
		expect(errorWords({ message: 'x'.repeat(10_000) }).message).toHaveLength(501);
	});
});
