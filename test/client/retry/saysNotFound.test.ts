import { saysNotFound } from '../../../nodes/SpruceHealth/client/retry/saysNotFound';
import type { SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';

const get = (path: string): SpruceRequest => ({ method: 'GET', path, repeatable: true });
const contact = get('/contacts/entity_1');
const update: SpruceRequest = { ...contact, method: 'PATCH', body: { tagIds: ['x'] } };
const post: SpruceRequest = {
	...get('/conversations/t_1/messages'),
	method: 'POST',
	body: { message: {} },
};
const link: SpruceRequest = {
	...get('/contacts/entity_1/integrationlinks'),
	method: 'DELETE',
	query: { externalId: '7' },
};

describe('an answer that no record has the ID in the path', () => {
	it.each<[string, SpruceRequest, number, unknown]>([
		['404', contact, 404, ''],
		['410', contact, 410, ''],
		[
			'the example of the OpenAPI description',
			contact,
			400,
			{ type: 'BAD_PARAMETER', message: 'Invalid Contact ID' },
		],
		['an unknown ID', contact, 400, { message: 'unknown entity id' }],
		['does not exist', contact, 422, { message: 'Contact entity_1 does not exist' }],
		['the type alone', contact, 400, { type: 'CONTACT_NOT_FOUND' }],
		['a type in camel case', contact, 400, { type: 'invalidContactId' }],
		['other words for the record', contact, 400, { message: 'no such patient' }],
		['an ID without more words', contact, 400, { type: 'invalid_id', message: 'bad' }],
		['a nested error', contact, 400, { error: { message: 'contact not found' } }],
		['an item', get('/conversationItems/ti_1'), 400, { message: 'Invalid conversation item ID' }],
		['a webhook endpoint', get('/webhooks/endpoints/wde_1'), 400, { message: 'Unknown endpoint' }],
		['a member', get('/organization/members/entity_1'), 400, { message: 'Invalid Member ID' }],
		[
			'a list below it',
			get('/conversations/t_1/items?x=1'),
			400,
			{ message: 'Invalid Conversation ID' },
		],
		['an update that names the record', update, 400, { message: 'Invalid Contact ID' }],
		['a message that names the conversation', post, 400, { message: 'conversation not found' }],
		['a link whose contact is unknown', link, 400, { message: 'Invalid contact ID' }],
	])('%s', (_sentence, request, status, body) => {
		expect(saysNotFound(request, { status, headers: {}, body })).toBe(true);
	});

	it.each<[string, SpruceRequest, number, unknown]>([
		['another parameter', contact, 400, { type: 'BAD_PARAMETER', message: 'Invalid phone number' }],
		['no ID in the path', get('/contacts'), 400, { message: 'Invalid contact ID' }],
		[
			'no ID in the path of a search',
			get('/contacts/search'),
			400,
			{ message: 'Invalid contact ID' },
		],
		['an ID in the body', update, 400, { message: 'Invalid tag ID' }],
		['an ID in the body, not found', update, 400, { message: 'tag not found' }],
		['an unnamed ID beside a body', update, 400, { message: 'Invalid ID' }],
		['an attachment of a message', post, 400, { message: 'attachment not found in conversation' }],
		[
			'an attachment of the conversation',
			post,
			400,
			{ message: 'Invalid conversation attachment ID' },
		],
		['an ID in the query', link, 400, { message: 'Invalid external ID' }],
		['a duplicate', update, 422, { type: 'duplicate_request', message: 'contact not found' }],
		['another status', contact, 409, { message: 'Invalid Contact ID' }],
		['no words', contact, 400, ''],
	])('is not: %s', (_sentence, request, status, body) => {
		expect(saysNotFound(request, { status, headers: {}, body })).toBe(false);
	});
});
