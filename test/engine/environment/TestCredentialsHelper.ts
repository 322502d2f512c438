import { ICredentialsHelper, NodeHelpers } from 'n8n-workflow';
import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialType,
	ICredentials,
	IHttpRequestOptions,
	INode,
	INodeParameters,
	INodeProperties,
	IWorkflowExecuteAdditionalData,
	INodeCredentialsDetails,
	Workflow,
} from 'n8n-workflow';

/** The credential types that the nodes of a run may use, with the data that the user typed. */
export type CredentialSet = Array<{ type: ICredentialType; data: ICredentialDataDecryptedObject }>;

/**
 * Stands in for n8n's CredentialsHelper, which lives in the server and reads the database: defaults
 * are filled in and `authenticate` is applied in the same way.
 */
export class TestCredentialsHelper extends ICredentialsHelper {
	constructor(private readonly credentials: CredentialSet) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.find(typeName).type;
		if (typeof authenticate === 'function') return await authenticate(credentials, requestOptions);
		if (!authenticate || !workflow || !node) return requestOptions;
		return applyGeneric(authenticate, credentials, requestOptions, workflow, node);
	}

	async preAuthentication(): Promise<undefined> {}

	async runPreAuthentication(): Promise<undefined> {}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('Credentials are not encrypted in tests');
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject> {
		const { type, data } = this.find(typeName);
		// As in n8n: defaults come in, and what the form does not show goes.
		return NodeHelpers.getNodeParameters(
			type.properties,
			data as INodeParameters,
			true,
			false,
			null,
			null,
		) as ICredentialDataDecryptedObject;
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(typeName: string): INodeProperties[] {
		return this.find(typeName).type.properties;
	}

	private find(typeName: string) {
		const found = this.credentials.find(({ type }) => type.name === typeName);
		if (!found) throw new Error(`The test has no credential of type "${typeName}"`);
		return found;
	}
}

function applyGeneric(
	authenticate: IAuthenticateGeneric,
	credentials: ICredentialDataDecryptedObject,
	requestOptions: IHttpRequestOptions,
	workflow: Workflow,
	node: INode,
): IHttpRequestOptions {
	const resolve = (value: string) =>
		String(
			workflow.expression.getSimpleParameterValue(node, value, 'internal', {
				$credentials: credentials,
			}) ?? '',
		);
	const applied: Record<string, unknown> = { ...requestOptions };
	for (const [part, properties] of Object.entries(authenticate.properties)) {
		const resolved = Object.entries(properties as Record<string, string>).map(([name, value]) => [
			resolve(name),
			resolve(value),
		]);
		applied[part] = { ...(applied[part] as object), ...Object.fromEntries(resolved) };
	}
	return applied as unknown as IHttpRequestOptions;
}
