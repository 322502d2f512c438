import { recordName } from '../../../nodes/SpruceHealth/client/wire/recordName';

describe('what the record at a path is', () => {
	it.each([
		['/contacts/entity_1', true, 'contact'],
		['/webhooks/endpoints/wde_1', true, 'endpoint'],
		['/conversationItems/ti_1', true, 'conversationItem'],
		['/organization', true, 'organization'],
		['/contacts', false, 'contact'],
		['/contacts/tags', false, 'tag'],
		['/conversations/t_1/scheduledmessages', false, 'scheduledmessage'],
	])('%s (ends in an ID: %s) is %s', (path, endsInId, name) => {
		expect(recordName(path, endsInId)).toBe(name);
	});
});
