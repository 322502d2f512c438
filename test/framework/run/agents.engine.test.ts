import type { IDataObject, INode } from 'n8n-workflow';
import type { ToolAccess } from '../../engine/tools/agentNode';
import { runAsTool } from '../../engine/tools/runAsTool';
import { byId } from '../../resources/byId';
import { simulatedClinic } from '../../resources/simulatedClinic';
import { until } from '../../until';

const accesses = ['call', 'request'] as const;
const refusedByUs = { resource: 'contact', operation: 'get', contactId: byId('entity 1?') };
const unknownContact = {
	resource: 'contact',
	operation: 'get',
	contactId: byId('entity_00000000000000'),
};
const blankText = {
	resource: 'message',
	operation: 'post',
	conversationId: byId('t_00000000000000'),
	text: '',
};
const failures: Array<[string, IDataObject]> = [
	['what was entered is refused', refusedByUs],
	['Spruce refuses', unknownContact],
	['nothing was entered', blankText],
	['the operation does not exist', { resource: 'contact', operation: 'teleport' }],
];

describe('a tool that fails', () => {
	const clinic = simulatedClinic();
	const use = async (access: ToolAccess, parameters: IDataObject, node?: Partial<INode>) =>
		await runAsTool({ parameters, access, credentials: clinic.credential, node });

	describe.each(accesses)('of an agent that makes a %s', (access) => {
		it.each(failures)('says so in its first word when %s', async (_what, parameters) => {
			const { answer } = await use(access, parameters);

			expect(JSON.stringify(answer)).toMatch(/^\[\{"message":"Failed: [^F]/);
			const [{ error, message }] = answer as [{ error: IDataObject; message: string }];
			expect(error.message).toBe(message);
			expect(message).not.toContain('Row');
		});

		it.each(failures)(
			'says so when it stops the workflow because %s',
			async (_what, parameters) => {
				const { error, status } = await use(access, parameters, { onError: 'stopWorkflow' });

				expect(status).toBe('error');
				expect(error?.message).toMatch(/^Failed: [^F]/);
			},
		);

		it('says so once under Retry On Fail', async () => {
			const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
			const { answer } = await use(access, unknownContact, retry);

			expect(JSON.stringify(answer).match(/Failed: /g)).toHaveLength(2);
		});

		it('says so without a credential', async () => {
			const { answer } = await runAsTool({
				parameters: unknownContact,
				access,
				credentials: { ...clinic.credential, apiToken: '' },
			});

			expect(JSON.stringify(answer)).toMatch(/^\[\{"message":"Failed: /);
		});
	});

	it.each(accesses)('is not said to have failed when it is canceled (%s)', async (access) => {
		clinic.simulator.faults.add({ kind: 'hang' });

		const { error, runData } = await runAsTool({
			parameters: unknownContact,
			access,
			credentials: clinic.credential,
			cancelWhen: until(() => clinic.simulator.requests.length > 0),
		});

		expect(error?.message).toMatch(/cancel/i);
		expect(JSON.stringify(runData)).not.toContain('Failed: ');
	});

	it('says so to an agent only', async () => {
		const { error } = await clinic.run(unknownContact);

		expect(error?.message).toBe('Spruce Health has no record with this ID');
	});
});
