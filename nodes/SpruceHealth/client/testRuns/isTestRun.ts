import type {
	IExecuteFunctions,
	IRunExecutionData,
	RelatedExecution,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { N8nContext } from '../wire/n8nContext';

/** `manual`: started in the editor, also through a test URL. `evaluation`: a test case of n8n. */
const testModes: readonly unknown[] = ['manual', 'evaluation'] satisfies WorkflowExecuteMode[];

/** Far more than people nest; the chain comes from saved data. */
const mostLevels = 50;

/** All items of a run share the answer, which may cost a query of n8n's database. */
const known = new WeakMap<IExecuteFunctions, Promise<boolean>>();

/**
 * Whether a person is trying the workflow out: it was started in the editor, or is the retry or the
 * sub-workflow of an execution that was.
 */
export async function isTestRun(context: N8nContext): Promise<boolean> {
	// Pick lists and triggers reach no patient.
	if (!('continueOnFail' in context)) return false;
	const answer = known.get(context) ?? findOut(context);
	known.set(context, answer);
	return await answer;
}

async function findOut(context: IExecuteFunctions): Promise<boolean> {
	if (testModes.includes(context.getMode())) return true;
	// Older 1.x versions of n8n have no execution context.
	const established = context.getExecutionContext?.();
	// The Retry button runs in the mode "retry" and keeps the context of the first try (1.123, 2.41).
	if (testModes.includes(established?.source)) return true;
	return established?.parentExecutionId !== undefined && (await wasStartedByTest(context));
}

/**
 * Follows the executions that started each other. A sub-workflow runs in the mode "integrated" and an
 * error workflow in the mode "error", whatever started them. n8n saves with each of them which
 * execution started it, and in which mode that one was (1.123, 2.41).
 */
async function wasStartedByTest(context: IExecuteFunctions): Promise<boolean> {
	let executionId: string | undefined = context.getExecutionId();
	for (let level = 0; executionId !== undefined && level < mostLevels; level++) {
		const parent = parentOf(await context.getExecutionDataById(executionId));
		if (testModes.includes(parent?.executionContext?.source)) return true;
		executionId = parent?.executionId;
	}
	return false;
}

/** An error workflow of 1.x has it with its first node only. */
function parentOf(saved: IRunExecutionData | undefined): RelatedExecution | undefined {
	const [start] = saved?.executionData?.nodeExecutionStack ?? [];
	return saved?.parentExecution ?? start?.metadata?.parentExecution;
}
