import type { IDataObject } from 'n8n-workflow';

/** The execution that an operation runs in, as far as it can wait for something from outside. */
export interface WaitingExecution {
	/** Identify it in texts that people read, e.g. in Spruce's list of webhook endpoints. */
	readonly workflowId: string;
	readonly executionId: string;
	/** Identifies this n8n. Not a secret, but known to few. */
	readonly instanceId: string;
	/** Whether the operation is the human review of an AI tool: the agent reads `data.chatInput`. */
	readonly isHumanReview: boolean;
	/** The Base URL of the credential, by which it shows whether Spruce can reach this n8n. */
	baseUrl(): Promise<string>;
	/**
	 * The address at which the node's `webhook()` is called while the execution waits.
	 *
	 * @param parameters become part of it, and of its signature
	 */
	resumeUrl(parameters: Record<string, string>): string;
	/**
	 * Whether the execution behind an address of this n8n is known to wait no longer, as after somebody
	 * has stopped it. False where n8n cannot be asked.
	 */
	isOver(resumeUrl: string): Promise<boolean>;
	/**
	 * Lets the execution wait when the node has ended. n8n then skips the node.
	 *
	 * @param output of the node, if nothing has resumed the execution by the deadline
	 */
	waitUntil(deadline: Date, output: IDataObject): Promise<void>;
}
