import type { Operation } from './operation';

/** An entry of the Resource list, as the resource's `resource.ts` declares it. */
export interface ResourceDeclaration {
	/** Shown in the Resource list, in Title Case. */
	name: string;
	/** Stored in workflows, so it must not change after a release. */
	value: string;
	/** Shown below the name in the Resource list. n8n's AI builder reads it for each operation. */
	description: string;
	/**
	 * Whether a new node starts with this resource. It must stay the same resource after a release:
	 * n8n saves no defaults, so saved workflows would switch to another resource.
	 */
	isDefault?: boolean;
	/**
	 * False where a workflow makes only a call or two, as to look something up. Left out, its operations
	 * have request options.
	 */
	hasRequestOptions?: false;
	/**
	 * The operation that a node starts with; Get Many or the first one if left out. It must stay the same
	 * after a release, for the same reason: a message would become a note, or a note a message.
	 */
	defaultOperation?: string;
}

/** A resource with its operations. */
export interface Resource extends ResourceDeclaration {
	operations: readonly Operation[];
}
