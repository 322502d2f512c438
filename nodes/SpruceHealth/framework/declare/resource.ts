import type { Operation } from './operation';

/** What a resource's `resource.ts` declares: its place in the Resource list. */
export interface ResourceDeclaration {
	/** Shown in the Resource list, in Title Case. */
	name: string;
	/** Stored in workflows: never renamed after a release. */
	value: string;
	/**
	 * Whether a new node begins with it. The same one for ever: n8n leaves defaults out of the
	 * workflows it saves.
	 */
	isDefault?: boolean;
}

/** A resource with its operations. */
export interface Resource extends ResourceDeclaration {
	operations: readonly Operation[];
}
