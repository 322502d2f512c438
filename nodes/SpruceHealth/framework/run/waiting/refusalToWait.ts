import type { IExecuteFunctions } from 'n8n-workflow';
import { ExplainedError } from '../../../values/ExplainedError';
import { isRunByAgentItself } from '../agents';
import type { ChosenOperation } from '../chosenOperation';

/**
 * Why an operation that lets the execution wait cannot be run: an execution waits as a whole, for one
 * thing, and n8n has to be able to resume it.
 *
 * @returns undefined when it can be run, and for all other operations
 */
export function refusalToWait(
	context: IExecuteFunctions,
	{ operation }: Pick<ChosenOperation, 'operation'>,
	itemsTotal: number,
): ExplainedError | undefined {
	if (operation?.waiting === undefined) return undefined;
	if (itemsTotal > 1) {
		return new ExplainedError(
			`This step waits for one reply at a time, and it got ${itemsTotal} items`,
			`Nothing was sent. Put a Loop Over Items node with a batch size of 1 in front of it: the next patient is then asked when the one before has answered. To ask all of them at once, use ${operation.waiting.forMany}.`,
		);
	}
	if (!isRunByAgentItself(context)) return undefined;
	return new ExplainedError(
		'This tool waits for a reply, and the AI agent that called it cannot wait',
		'Nothing was sent. Use an AI Agent of version 3 or later: delete the agent node and add it anew. The MCP Server Trigger cannot wait either.',
	);
}
