import type { IDataObject } from 'n8n-workflow';
import { recordInAnswer } from '../../../nodes/SpruceHealth/client/writes/recordInAnswer';

describe('the record in the answer to a write', () => {
	it.each<[IDataObject, string | undefined, unknown]>([
		[{ id: 'entity_1', object: 'contact', givenName: 'Ada' }, undefined, 'whole'],
		[{ conversation: { id: 't_1', type: 'note' }, postMessageRequestId: 'r' }, undefined, 'whole'],
		[{ integrationLinks: [] }, undefined, 'whole'],
		[{ givenName: 'Ada' }, undefined, 'whole'],
		[{}, undefined, {}],
		[{ requestId: 'r' }, undefined, {}],
		[{ success: true }, undefined, {}],
		[{ ok: true, data: null }, undefined, {}],
		[{ status: 'created', message: 'Contact created' }, undefined, {}],
		[{ id: 'entity_1' }, undefined, { id: 'entity_1' }],
		[{ id: 'entity_1', object: 'contact', success: true }, undefined, { id: 'entity_1' }],
		[{ contact: { id: 'entity_1' } }, undefined, { id: 'entity_1' }],
		[{}, '/v1/contacts/entity_1', { id: 'entity_1' }],
		[{}, 'https://api.sprucehealth.com/v1/contacts/entity%5F1/?x=1', { id: 'entity_1' }],
		[{}, '/v1/contacts/50%', { id: '50%' }],
		[{}, '/v1/contacts/a#b#c', { id: 'a' }],
		[{}, '/', {}],
		[{}, 'entity_1', {}],
	])('%j with the location %s', (answer, location, expected) => {
		expect(recordInAnswer(answer, location)).toEqual(expected);
	});
});
