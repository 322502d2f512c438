import { Workflow } from 'n8n-workflow';
import type {
	IDataObject,
	INode,
	INodeParameters,
	INodeType,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { additionalDataFor } from '../environment/additionalDataFor';
import { nodeTypesOf } from '../environment/nodeTypesOf';
import type { CredentialSet } from '../environment/TestCredentialsHelper';

/** A trigger node under test and the workflow that it stands in. */
export interface TriggerSetup {
	nodeType: INodeType;
	parameters?: IDataObject;
	/** Each is set in the node, e.g. `spruceCredentials({ apiToken, baseUrl })`. */
	credentials?: CredentialSet;
	/** Node settings, e.g. `{ id, name, webhookId, typeVersion }`. */
	node?: Partial<INode>;
	workflow?: {
		id?: string;
		name?: string;
		/** What an earlier life of the workflow left in the database. */
		staticData?: IDataObject;
	};
	/**
	 * What an administrator would set as WEBHOOK_URL, without a slash at the end; in tests of
	 * webhooks the address of the loopback server when left out.
	 */
	publicUrl?: string;
}

const type = 'test.trigger';

/** The workflow as it lies in n8n's database: every `load` returns a new copy. */
export class TriggerWorkflow {
	readonly node: INode;

	private staticData: string;

	constructor(private readonly setup: TriggerSetup) {
		const { nodeType, parameters = {}, credentials = [], node, workflow } = setup;
		this.staticData = JSON.stringify(workflow?.staticData ?? {});
		this.node = {
			id: '5f3f4b1e-0000-4000-8000-000000000002',
			name: nodeType.description.defaults.name ?? nodeType.description.displayName,
			type,
			typeVersion: [nodeType.description.version].flat().at(-1) ?? 1,
			position: [0, 0],
			parameters: parameters as INodeParameters,
			webhookId: '7c1e4a52-0000-4000-8000-000000000003',
			credentials: Object.fromEntries(
				credentials.map((credential, index) => [
					credential.type.name,
					{ id: String(index + 1), name: credential.type.displayName },
				]),
			),
			...node,
		};
	}

	/** The static data of the whole workflow, by `node:<name>`, as it lies in the database. */
	get saved(): IDataObject {
		return JSON.parse(this.staticData) as IDataObject;
	}

	/** The static data of the node under test as it lies in the database. */
	get savedOfNode(): IDataObject | undefined {
		return this.saved[`node:${this.node.name}`] as IDataObject | undefined;
	}

	/**
	 * Saves other static data, as an execution does that ends: n8n saves all of it, in the state in which
	 * the execution has read it when it began.
	 */
	overwrite(staticData: IDataObject): void {
		this.staticData = JSON.stringify(staticData);
	}

	/** @param staticData other than what lies in the database, e.g. while the editor listens */
	load(isActive: boolean, staticData: IDataObject = this.saved): Workflow {
		const { nodeType, workflow } = this.setup;
		return new Workflow({
			id: workflow?.id ?? 'workflow',
			name: workflow?.name ?? 'Workflow of a test',
			nodes: [structuredClone(this.node)],
			connections: {},
			active: isActive,
			nodeTypes: nodeTypesOf({ [this.node.type]: nodeType }),
			staticData,
		});
	}

	/** Like n8n, which looks only at the mark of a change, and saves as JSON. */
	save(workflow: Workflow): void {
		if (workflow.staticData.__dataChanged !== true) return;
		this.staticData = JSON.stringify(workflow.staticData);
		workflow.staticData.__dataChanged = false;
	}

	/** What n8n's server passes to the engine. Webhooks of the editor have another address. */
	additionalData(loopbackUrl?: string): IWorkflowExecuteAdditionalData {
		const publicUrl = this.setup.publicUrl ?? loopbackUrl ?? 'http://localhost:5678';
		return {
			...additionalDataFor({ credentials: this.setup.credentials ?? [] }),
			webhookBaseUrl: `${publicUrl}/webhook`,
			webhookTestBaseUrl: `${publicUrl}/webhook-test`,
		};
	}

	/** The node as the engine sees it in a loaded workflow, with the defaults of its parameters. */
	nodeIn(workflow: Workflow): INode {
		const node = workflow.getNode(this.node.name);
		if (node === null) throw new Error(`The workflow has no node "${this.node.name}"`);
		return node;
	}
}
