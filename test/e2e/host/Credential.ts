/** The name and secret fields of a credential. */
export interface Credential {
	name: string;
	type: string;
	data: Record<string, string | number | boolean>;
}

/** How a credential is named in a node. */
export interface CredentialReference {
	id: string;
	name: string;
}
