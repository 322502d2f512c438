import { readAnswer } from '../../../nodes/SpruceHealth/client/wire/readAnswer';

const statusOf = (body: unknown, status = 200) => readAnswer({ status, headers: {}, body }).status;

describe('an answer with 200', () => {
	it.each<[unknown, number]>([
		[{ statusCode: 404, type: 'not_found', message: 'gone' }, 404],
		[{ statusCode: 429, message: 'slow down' }, 429],
		[{ statusCode: '500', type: 'internal' }, 500],
		[{ error: { statusCode: 403, message: 'no' } }, 403],
		[{ statusCode: 200, message: 'fine' }, 200],
		[{ statusCode: 404 }, 200],
		[{ id: 'entity_1', statusCode: 404, message: 'a field of the record' }, 200],
		[{ contact: { statusCode: 404, message: 'inside' } }, 200],
		[{ statusCode: 4040, message: 'x' }, 200],
		['text', 200],
	])('and %j is judged as %i', (body, status) => {
		expect(statusOf(body)).toBe(status);
	});

	it('that is a list has it under data', () => {
		expect(readAnswer({ status: 200, headers: {}, body: [{ id: 'a' }] }).body).toEqual({
			data: [{ id: 'a' }],
		});
	});

	it.each([
		['lists', '[', ']'],
		['records', '{"data":', '}'],
	])('that is nested too deeply in %s is no data', (_what, open, close) => {
		const nested = (levels: number) => JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`);

		expect(readAnswer({ status: 200, headers: {}, body: nested(90) }).body).not.toBe('');
		expect(readAnswer({ status: 200, headers: {}, body: nested(100_000) }).body).toBe('');
	});

	it('is the only one whose body counts', () => {
		expect(statusOf({ statusCode: 404, message: 'x' }, 500)).toBe(500);
	});
});
