import type { IDataObject } from 'n8n-workflow';
import { saysDuplicate } from '../../../nodes/SpruceHealth/client/retry/saysDuplicate';

describe('an error that says that the key was used before', () => {
	it.each<[number, IDataObject]>([
		[422, { type: 'duplicate_request' }],
		[422, { type: 'DUPLICATE_REQUEST', message: 'invalid key' }],
		[422, { type: 'duplicate-request' }],
		[422, { type: 'Duplicate Request' }],
		[422, { type: 'duplicateRequest' }],
		[400, { type: 'duplicate_request' }],
		[409, { type: 'duplicate_request' }],
		[409, { type: 'idempotency_conflict' }],
		[409, { type: 'idempotency_key_in_use' }],
		[422, { type: 'IDEMPOTENCY_KEY_REUSED' }],
		[422, { type: 'duplicate' }],
		[422, { type: 'duplicate', message: 'duplicate request' }],
		[422, { error: { type: 'duplicate_request' } }],
		[422, { errors: [{ code: 'duplicate_request', detail: 'the key was used before' }] }],
		[422, { detail: 'Duplicate request' }],
		[422, { message: 'Duplicate request' }],
		[422, { type: '', message: 'This request was already processed' }],
		[409, { message: 'The idempotency key was already used' }],
		[422, { message: 'duplicate s-idempotency-key' }],
	])('is %i %j', (status, body) => {
		expect(saysDuplicate(status, body)).toBe(true);
	});

	it.each<[number, IDataObject]>([
		[422, { type: 'invalid_input', message: 'duplicate phone numbers are not allowed' }],
		[422, { message: 'duplicate phone numbers are not allowed' }],
		[422, { type: 'duplicate', message: 'duplicate phone numbers are not allowed' }],
		[422, { type: 'duplicate_phone_number' }],
		[422, { errors: [{ detail: 'duplicate phone numbers are not allowed' }] }],
		[422, { type: 'invalid_input', message: 's-idempotency-key is not valid' }],
		[422, { message: 's-idempotency-key is not valid' }],
		[400, { type: 'invalid_input', message: 's-idempotency-key is too long' }],
		[422, { message: 's-idempotency-key is too long: it was already used' }],
		[422, { type: 'invalid_idempotency_key' }],
		[422, { type: 'validation_error', message: 'duplicate request' }],
		[400, { message: 'duplicate request' }],
		[404, { type: 'duplicate_request' }],
		[422, {}],
	])('is not %i %j', (status, body) => {
		expect(saysDuplicate(status, body)).toBe(false);
	});
});
