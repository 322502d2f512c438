import { apiPath } from '../../../nodes/SpruceHealth/steps/input/apiPath';

describe('the path of a custom call', () => {
	it.each([
		['/contacts', '/contacts'],
		[' /contacts/entity_0E5QDGJC03000 ', '/contacts/entity_0E5QDGJC03000'],
		['/internalendpoints/%2B12065551234/calls', '/internalendpoints/%2B12065551234/calls'],
		['/internalendpoints/+12065551234/calls', '/internalendpoints/+12065551234/calls'],
	])('%j is sent as %j', (entered, sent) => {
		expect(apiPath(entered)).toBe(sent);
	});

	it.each([
		['', 'it must begin with a slash'],
		['contacts', 'it must begin with a slash'],
		['https://evil.example/contacts', 'it must begin with a slash'],
		['/', 'it is empty or contains characters that are not allowed in an address'],
		[
			'//evil.example/contacts',
			'it is empty or contains characters that are not allowed in an address',
		],
		['/contacts/', 'it is empty or contains characters that are not allowed in an address'],
		['/contacts/a b', 'it is empty or contains characters that are not allowed in an address'],
		['/contacts#top', 'it is empty or contains characters that are not allowed in an address'],
		['/contacts\\..', 'it is empty or contains characters that are not allowed in an address'],
		['/contacts/%zz', 'it is empty or contains characters that are not allowed in an address'],
		['/contacts/../organization', 'no part of it may consist of dots only'],
		['/contacts/%2E%2e/organization', 'no part of it may consist of dots only'],
		['/contacts?pageSize=1', 'what follows the question mark belongs under Query Parameters'],
	])('%j is refused: %s', (entered, problem) => {
		expect(() => apiPath(entered)).toThrow(`Path: ${problem}`);
	});
});
