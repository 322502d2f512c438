import type { IDataObject } from 'n8n-workflow';
import { YoungRecords } from '../../../nodes/SpruceHealth/client/memory/YoungRecords';
import type { SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';

const create: SpruceRequest = { method: 'POST', path: '/contacts', repeatable: true };
const at = (path: string, body?: IDataObject): SpruceRequest => ({ ...create, path, body });

describe('the records that were just created', () => {
	it.each<[string, IDataObject, SpruceRequest, boolean]>([
		['by their path', { id: 'a' }, at('/contacts/a/invite'), true],
		['by an encoded path', { id: 'a/b' }, at('/contacts/a%2Fb'), true],
		['in a body', { id: 'a' }, at('/x', { destination: { secure: { contactId: 'a' } } }), true],
		['in a list of a body', { id: 'a' }, at('/x', { tagIds: ['b', 'a'] }), true],
		['when their answer is wrapped', { contact: { id: 'a' } }, at('/contacts/a'), true],
		['when it is wrapped twice', { data: { contact: { id: 'a' } } }, at('/contacts/a'), true],
		['but no others', { id: 'a' }, at('/contacts/aa', { note: 'a b' }), false],
		['but not those of a list', { contacts: [{ id: 'a' }] }, at('/contacts/a'), false],
		['in no path that cannot be decoded', { id: 'a' }, at('/contacts/50%'), false],
	])('are recognized %s', (_where, answer, request, isNamed) => {
		const records = new YoungRecords();

		records.noteDone(create, answer, 0);

		expect(records.areNamedIn(request, 60_000)).toBe(isNamed);
		expect(records.areNamedIn(request, 60_001)).toBe(false);
	});

	it('are forgotten when they are deleted', () => {
		const records = new YoungRecords();
		records.noteDone(create, { id: 'a' }, 0);

		records.noteDone({ ...create, method: 'DELETE', path: '/contacts/a' }, undefined, 1);

		expect(records.areNamedIn(at('/contacts/a'), 2)).toBe(false);
	});

	it.each(['GET', 'PATCH'] as const)('are not those that a %s answers with', (method) => {
		const records = new YoungRecords();

		records.noteDone({ ...create, method }, { id: 'a' }, 0);

		expect(records.has('a', 1)).toBe(false);
	});
});
