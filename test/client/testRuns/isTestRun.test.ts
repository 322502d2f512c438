import type {
	IExecuteFunctions,
	IRunExecutionData,
	RelatedExecution,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { isTestRun } from '../../../nodes/SpruceHealth/client/testRuns/isTestRun';

/** An execution as n8n saves it. */
interface Saved {
	/** What started it. */
	parent?: { id: string; source?: WorkflowExecuteMode };
	/** Where n8n keeps that. */
	keptIn?: 'execution' | 'startNode';
}

/** The context of a node in the execution `1`. */
function contextOf(
	mode: WorkflowExecuteMode,
	source: WorkflowExecuteMode | undefined = mode,
	saved: Record<string, Saved> = {},
) {
	const asked: string[] = [];
	const parentExecutionId = saved['1']?.parent?.id;
	const context = {
		continueOnFail: () => false,
		getMode: () => mode,
		getExecutionId: () => '1',
		getExecutionContext: () => ({ version: 1, establishedAt: 0, source, parentExecutionId }),
		getExecutionDataById: async (id: string) => {
			asked.push(id);
			return saved[id] && savedData(saved[id]);
		},
	} as unknown as IExecuteFunctions;
	return { context, asked };
}

function savedData({ parent, keptIn = 'execution' }: Saved): Partial<IRunExecutionData> {
	if (parent === undefined) return {};
	const { id: executionId, source } = parent;
	const executionContext = source && { version: 1 as const, establishedAt: 0, source };
	const parentExecution: RelatedExecution = { executionId, workflowId: 'w', executionContext };
	if (keptIn === 'execution') return { parentExecution };
	const nodeExecutionStack = [{ metadata: { parentExecution } }];
	return { executionData: { nodeExecutionStack } } as unknown as IRunExecutionData;
}

describe('whether a run is a test', () => {
	it.each(['manual', 'evaluation'] as const)('is so in the mode "%s"', async (mode) => {
		expect(await isTestRun(contextOf(mode).context)).toBe(true);
	});

	it.each(['trigger', 'webhook', 'error', 'cli', 'chat', 'integrated', 'internal'] as const)(
		'is not so in the mode "%s", and n8n is not asked for data',
		async (mode) => {
			const { context, asked } = contextOf(mode);

			expect(await isTestRun(context)).toBe(false);
			expect(asked).toEqual([]);
		},
	);

	it.each([
		['manual', true],
		['webhook', false],
	] as const)('is the same for a retry as for the "%s" run before', async (source, expected) => {
		expect(await isTestRun(contextOf('retry', source).context)).toBe(expected);
	});

	it.each([
		['integrated', 'execution', 'manual', true],
		['integrated', 'execution', 'evaluation', true],
		['integrated', 'execution', 'webhook', false],
		['error', 'startNode', 'manual', true],
		['error', 'startNode', 'trigger', false],
	] as const)(
		'of the mode "%s" follows from what started it (%s: %s)',
		async (mode, keptIn, source, expected) => {
			const saved = { '1': { parent: { id: '2', source }, keptIn } };

			expect(await isTestRun(contextOf(mode, mode, saved).context)).toBe(expected);
		},
	);

	it.each([
		['manual', true],
		['trigger', false],
	] as const)('follows through sub-workflows of sub-workflows (%s)', async (source, expected) => {
		const saved: Record<string, Saved> = {
			'1': { parent: { id: '2', source: 'integrated' } },
			'2': { parent: { id: '3', source: 'integrated' } },
			'3': { parent: { id: '4', source } },
			'4': {},
		};

		expect(await isTestRun(contextOf('integrated', 'integrated', saved).context)).toBe(expected);
	});

	it('ends when saved executions name each other', async () => {
		const saved: Record<string, Saved> = {
			'1': { parent: { id: '2', source: 'integrated' } },
			'2': { parent: { id: '1', source: 'integrated' } },
		};

		expect(await isTestRun(contextOf('integrated', 'integrated', saved).context)).toBe(false);
	});

	it('is found out once for all items', async () => {
		const saved = { '1': { parent: { id: '2', source: 'manual' as const } } };
		const { context, asked } = contextOf('integrated', 'integrated', saved);

		await Promise.all([isTestRun(context), isTestRun(context)]);
		await isTestRun(context);

		expect(asked).toEqual(['1']);
	});

	it('is not so on an n8n that has no execution context, outside of the editor', async () => {
		const { context } = contextOf('integrated');
		Object.assign(context, { getExecutionContext: undefined });

		expect(await isTestRun(context)).toBe(false);
	});
});
