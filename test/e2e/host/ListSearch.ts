import type { INodeParameters } from 'n8n-workflow';
import type { CredentialReference } from './Credential';

/** What the pick list of a resource locator is filled from. */
export interface ListSearch {
	nodeType: string;
	/** The name of the search method. */
	method: string;
	parameters: INodeParameters;
	credentials: Record<string, CredentialReference>;
	/** What the user typed into the list. */
	filter?: string;
}
