import { WrittenContacts } from '../../../nodes/SpruceHealth/client/memory/WrittenContacts';
import type { Answer, SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';

const answer = (body: unknown): Answer => ({ status: 200, headers: {}, body });

describe('the contacts that this process has written to', () => {
	const to = (method: SpruceRequest['method'], path: string) => ({
		method,
		path,
		repeatable: true,
	});

	it.each<{ write: string; request: SpruceRequest; body?: unknown }>([
		{ write: 'an update', request: to('PATCH', '/contacts/a%2Fb') },
		{ write: 'a new link', request: to('POST', '/contacts/a%2Fb/integrationlinks') },
		{ write: 'a delete', request: to('DELETE', '/contacts/a%2Fb') },
		{ write: 'a new contact', request: to('POST', '/contacts'), body: { id: 'a/b' } },
	])('are known for an hour after $write', ({ request, body }) => {
		const contacts = new WrittenContacts();

		contacts.note(request, answer(body), 0);

		expect(contacts.has('a/b', 3_600_000)).toBe(true);
		expect(contacts.has('a/b', 3_600_001)).toBe(false);
	});

	it('are known where no answer came', () => {
		const contacts = new WrittenContacts();

		contacts.note(to('PATCH', '/contacts/a'), { status: undefined, code: 'ECONNRESET' }, 0);

		expect(contacts.has('a', 1)).toBe(true);
	});

	it.each<{ request: SpruceRequest; body: unknown }>([
		{ request: to('GET', '/contacts/a'), body: { id: 'a' } },
		{ request: to('POST', '/contacts/search'), body: { contacts: [{ id: 'a' }] } },
		{ request: to('PATCH', '/conversations/a'), body: { id: 'a' } },
	])('are not those of $request.method $request.path', ({ request, body }) => {
		const contacts = new WrittenContacts();

		contacts.note(request, answer(body), 0);

		expect(contacts.has('a', 1)).toBe(false);
	});
});
