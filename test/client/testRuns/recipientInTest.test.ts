import {
	assertReachesNobodyInTest,
	recipientInTest,
} from '../../../nodes/SpruceHealth/client/testRuns/recipientInTest';

const tester = { channel: 'phone', address: '+12065550172' } as const;
const patient = '+12065550171';

describe('whom a write is for in a test', () => {
	it('is somebody else than in production, and somebody else for each patient', () => {
		const toTester = (recipient: string) =>
			recipientInTest({ recipient, sentInsteadTo: tester.address }, tester);

		const names = [patient, '+12065550173', tester.address].map(toTester);

		expect(new Set([...names, patient, tester.address]).size).toBe(5);
	});

	it.each([
		{ recipient: patient },
		{ recipient: tester.address },
		{ recipient: patient, sentInsteadTo: patient },
	])('must be the test recipient: %j', (reach) => {
		expect(() => recipientInTest(reach, tester)).toThrow(
			'Nothing was sent: this is a test, and this would reach a patient',
		);
	});

	it('may be nobody', () => {
		expect(recipientInTest({}, tester)).toBeUndefined();
	});

	it('is what it was where there is no test recipient', () => {
		expect(recipientInTest({ recipient: patient }, undefined)).toBe(patient);
	});
});

describe('a call that only the user knows, in a test', () => {
	it.each([
		'/contacts',
		'/contacts/',
		'/contacts/entity_1',
		'/contacts/tags',
		'/contacts/fields',
		'/contacts/search',
		'/contacts/entity_1/integrationlinks',
		'/conversations/t_1',
		'/conversations/tags',
		'/media',
		'/webhooks/endpoints',
		'/webhooks/endpoints/wde_1/paused',
	])('may be made to %s', (path) => {
		expect(() => assertReachesNobodyInTest(path, tester)).not.toThrow();
	});

	it.each([
		'/conversations',
		'/conversations/',
		'/Conversations',
		'/conversations/t_1/messages',
		'/conversations/t_1/scheduledmessages',
		'/conversations/tags/messages',
		'/contacts/entity_1/invite',
		'/contacts/entity_1/%69nvite',
		'/contacts/tags/invite',
		'/contacts/%2e%2e/conversations',
		'/internalendpoints/e_1/conversations',
		'/internalendpoints/e_1/calls',
		'/media/conversations',
		'/broadcasts',
		'/',
	])('is refused to %s', (path) => {
		expect(() => assertReachesNobodyInTest(path, tester)).toThrow(
			'Nothing was sent: this is a test, and this call may reach a patient',
		);
		expect(() => assertReachesNobodyInTest(path, undefined)).not.toThrow();
	});
});
