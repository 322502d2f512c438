import type { INode } from 'n8n-workflow';
import { simulatedClinic } from '../../resources/simulatedClinic';
import type { ToolAccess } from '../tools/agentNode';
import { runAsTool } from '../tools/runAsTool';

const refusal = {
	message: expect.stringContaining('token'),
	error: expect.objectContaining({
		message: expect.stringContaining('token'),
		description: expect.stringContaining('API Access'),
	}),
};

describe('the Spruce Health node as the tool of an agent', () => {
	const clinic = simulatedClinic();
	const useWithWrongToken = async (access: ToolAccess, node?: Partial<INode>) =>
		await runAsTool({
			parameters: { resource: 'organization', operation: 'get' },
			access,
			credentials: { ...clinic.credential, apiToken: 'wrong' },
			node,
		});

	it.each(['call', 'request'] as const)('answers with plain json (%s)', async (access) => {
		const { status, answer } = await runAsTool({
			parameters: { resource: 'organization', operation: 'get' },
			access,
			credentials: clinic.credential,
		});
		expect(status).toBe('success');
		expect(answer).toMatchObject([{ object: 'organization' }]);
	});

	// n8n passes on little of what a tool throws: the message alone, nothing, or it stops at once.
	it.each(['call', 'request'] as const)(
		'answers with what went wrong and what to do (%s)',
		async (access) => {
			const { answer } = await useWithWrongToken(access);
			expect(answer).toEqual([refusal]);
		},
	);

	it('answers so when On Error is to continue', async () => {
		for (const access of ['call', 'request'] as const) {
			const { answer } = await useWithWrongToken(access, { onError: 'continueRegularOutput' });
			expect(answer).toEqual([refusal]);
		}
	});

	it('stops the execution when On Error says so', async () => {
		for (const access of ['call', 'request'] as const) {
			const { status } = await useWithWrongToken(access, { onError: 'stopWorkflow' });
			expect(status).toBe('error');
		}
	});
});
