import {
	deliveryOf,
	isDeletedEndpoint,
	newEndpointIn,
} from '../../../nodes/SpruceHealth/values/webhooks/webhookEndpoint';

describe('a webhook endpoint', () => {
	it.each([
		[{}, 'active'],
		[{ status: null }, 'active'],
		[{ status: 'active' }, 'active'],
		[{ status: 'ENABLED' }, 'active'],
		[{ status: 'active', paused: false, disabled: false, enabled: true }, 'active'],
		[{ status: 'paused' }, 'stopped'],
		[{ status: 'DISABLED' }, 'stopped'],
		[{ status: 'inactive' }, 'stopped'],
		[{ status: 'suspended' }, 'stopped'],
		[{ status: 'auto_paused' }, 'stopped'],
		[{ status: 'active', paused: true }, 'stopped'],
		[{ disabled: true }, 'stopped'],
		[{ enabled: false }, 'stopped'],
		[{ active: false }, 'stopped'],
		[{ status: 'failing' }, 'unknown'],
	] as const)('%j is %s', (endpoint, delivery) => {
		expect(deliveryOf(endpoint)).toBe(delivery);
	});

	it.each([
		[{ status: 'active' }, false],
		[{ status: 'paused', deleted: false, deletedAt: null }, false],
		[{}, false],
		[{ status: 'deleted' }, true],
		[{ status: 'PENDING_DELETE' }, true],
		[{ deleted: true }, true],
		[{ deletedAt: '2026-11-02T10:00:00Z' }, true],
	])('%j is deleted: %p', (endpoint, isDeleted) => {
		expect(isDeletedEndpoint(endpoint)).toBe(isDeleted);
	});

	it.each([
		[{ signingSecrets: [{ id: 'wss_1', value: 'secret' }] }],
		[{ signingSecrets: ['secret'] }],
		[{ signingSecrets: { id: 'wss_1', value: 'secret' } }],
		[{ signingSecrets: [{ value: '' }, { value: 'secret' }] }],
		[{ signingSecret: 'secret' }],
		[{ signingSecret: { value: 'secret' } }],
		[{ signingSecrets: null, secret: 'secret' }],
		[{ signingSecrets: [], secret: { secret: 'secret' } }],
	])('shows its secret once: %j', (shown) => {
		expect(newEndpointIn({ id: 'wde_1', ...shown })).toEqual({
			id: 'wde_1',
			signingSecret: 'secret',
		});
	});

	it.each([[{}], [{ signingSecrets: [{ id: 'wss_1', value: '' }] }], [{ signingSecret: ' ' }]])(
		'has no secret in %j',
		(shown) => {
			expect(newEndpointIn({ id: '', ...shown })).toEqual({});
		},
	);
});
