import { simulatedClinic } from '../resources/simulatedClinic';
import { runAsTool } from './runAsTool';

describe('the Spruce Health node as the tool of an agent', () => {
	const clinic = simulatedClinic();

	it.each(['call', 'request'] as const)('answers with plain json (%s)', async (access) => {
		const { status, answer } = await runAsTool({
			parameters: { resource: 'organization', operation: 'get' },
			access,
			credentials: clinic.credential,
		});
		expect(status).toBe('success');
		expect(answer).toMatchObject([{ object: 'organization' }]);
	});

	it('tells an agent that calls it what went wrong and what to do', async () => {
		const { error } = await runAsTool({
			parameters: { resource: 'organization', operation: 'get' },
			access: 'call',
			credentials: { ...clinic.credential, apiToken: 'wrong' },
		});
		expect(error?.message).toContain('token');
		expect(error?.message).toContain('Details:');
	});
});
