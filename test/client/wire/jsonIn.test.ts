import { jsonIn } from '../../../nodes/SpruceHealth/client/wire/jsonIn';

describe('the body of an answer', () => {
	it.each<[unknown, unknown]>([
		['{"contacts":[]}', { contacts: [] }],
		['[1]', [1]],
		['null', null],
		['7', 7],
		['', ''],
		['<html>', '<html>'],
		['{"contacts":[', '{"contacts":['],
		[{ contacts: [] }, { contacts: [] }],
		[undefined, undefined],
	])('%j is read as %j', (body, json) => {
		expect(jsonIn(body)).toEqual(json);
	});
});
