import { mayBeSent } from './mayBeSent';

const own = new Set(['entity_own']);

describe('a call of the probe', () => {
	it.each([
		['GET', '/contacts'],
		['POST', '/contacts/search'],
	])('may be made when it only reads: %s %s', (method, path) => {
		expect(mayBeSent(method, path, undefined)).toBe(true);
	});

	it.each([
		['POST', '/contacts'],
		['POST', '/contacts/tags'],
		['PATCH', '/contacts/entity_own'],
		['DELETE', '/contacts/entity_own'],
	])('may be made only with --write: %s %s', (method, path) => {
		expect(mayBeSent(method, path, undefined)).toBe(false);
		expect(mayBeSent(method, path, own)).toBe(true);
	});

	it.each([
		['PATCH', '/contacts/entity_other'],
		['DELETE', '/contacts/entity_other'],
		['PATCH', '/contacts/own'],
		['DELETE', '/contacts/own'],
		['POST', '/contacts/entity_own/invite'],
		['POST', '/contacts/entity_own'],
		['POST', '/conversations'],
		['POST', '/conversations/t_1/messages'],
		['POST', '/internalendpoints/1/conversations'],
		['POST', '/internalendpoints/1/calls'],
		['DELETE', '/conversationItems/ti_1'],
		['DELETE', '/webhooks/endpoints/wde_1'],
		['POST', '/media'],
	])('is never made: %s %s', (method, path) => {
		expect(mayBeSent(method, path, own)).toBe(false);
	});
});
