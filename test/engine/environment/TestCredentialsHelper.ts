import { ICredentialsHelper, NodeHelpers } from 'n8n-workflow';
import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	ICredentialType,
	ICredentials,
	ICredentialsExpressionResolveValues,
	IExecuteData,
	IHttpRequestOptions,
	INode,
	INodeParameters,
	INodeProperties,
	IWorkflowExecuteAdditionalData,
	INodeCredentialsDetails,
	Workflow,
	WorkflowExecuteMode,
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
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		_raw?: boolean,
		forItem?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const { type, data: entered } = this.find(typeName);
		const data = forItem ? resolved(entered, mode, executeData, forItem) : entered;
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

/** What the expressions in a credential give for one item. */
function resolved(
	entered: ICredentialDataDecryptedObject,
	mode: WorkflowExecuteMode,
	executeData: IExecuteData | undefined,
	forItem: ICredentialsExpressionResolveValues,
): ICredentialDataDecryptedObject {
	const { workflow, node, itemIndex, runIndex, runExecutionData, connectionInputData } = forItem;
	return workflow.expression.getParameterValue(
		entered as INodeParameters,
		runExecutionData,
		runIndex,
		itemIndex,
		node.name,
		connectionInputData,
		mode,
		{},
		executeData,
	) as ICredentialDataDecryptedObject;
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
