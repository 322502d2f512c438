import { parse } from 'flatted';
import type { ExecutionStatus, INodeListSearchResult, IRunExecutionData } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Credential, CredentialReference } from './Credential';
import type { DataTable, DataTableColumn, DataTableRow } from './DataTable';
import { type Execution, isOver, type ListedExecution } from './Execution';
import type { ListSearch } from './ListSearch';
import type { Owner } from './Owner';
import type { SavedWorkflow, Workflow } from './Workflow';

const pollMs = 150;
const databaseNotReady = 503;
/** The most that n8n returns at once. */
const executionsPerPage = 100;

/** The triggers that the button in the editor runs a workflow from at once. */
const triggersOfButton = ['n8n-nodes-base.manualTrigger', 'n8n-nodes-base.scheduleTrigger'];

/** A page of the list of executions. */
interface ExecutionPage {
	results: ListedExecution[];
	/** n8n 2.x only; null on the last page. */
	nextCursor?: string | null;
}

/** How far n8n 2.x has come with activating a workflow. */
interface Publication {
	status: 'not_published' | 'in_progress' | 'published' | 'partial' | 'failed';
	/** What went wrong with each trigger, null when nothing. */
	triggers: Array<{ errorMessage: string | null }>;
}

/** Speaks to a server as the editor does. Both lines of n8n take the same requests. */
export class N8nRest {
	/** Every answer of the server, for tests that look for what must not be in one. */
	readonly answers: string[] = [];

	private cookie = '';

	constructor(private readonly baseUrl: string) {}

	/** Sets up the owner of a new server and signs in as them. */
	async setUpOwner(owner: Owner): Promise<void> {
		await this.request('POST', '/rest/owner/setup', owner);
	}

	/** Saves a credential. */
	async createCredential(credential: Credential): Promise<CredentialReference> {
		const { id, name } = await this.request<CredentialReference>(
			'POST',
			'/rest/credentials',
			credential,
		);
		return { id, name };
	}

	/** Presses the Test button of a saved credential that was opened in the editor. */
	async testCredential(
		reference: CredentialReference,
		credential: Credential,
	): Promise<{ status: 'OK' | 'Error'; message: string }> {
		return await this.request('POST', '/rest/credentials/test', {
			credentials: { ...credential, ...reference },
		});
	}

	/** Saves a workflow. */
	async createWorkflow(workflow: Workflow): Promise<SavedWorkflow> {
		return await this.request('POST', '/rest/workflows', {
			settings: {},
			// Without it, n8n 2.41 cannot execute a step whose input is there already.
			pinData: {},
			...workflow,
			active: false,
		});
	}

	/** Runs a saved workflow as the button in the editor does, and waits for the execution to end. */
	async run(workflow: SavedWorkflow): Promise<Execution> {
		return await this.ended(await this.begin(workflow));
	}

	/**
	 * Runs a saved workflow as the button in the editor does, from a trigger that waits for no event;
	 * returns the ID of the execution.
	 */
	async begin(workflow: SavedWorkflow): Promise<string> {
		const trigger = workflow.nodes.find(({ type }) => triggersOfButton.includes(type));
		const { executionId } = await this.request<{ executionId: string }>(
			'POST',
			`/rest/workflows/${workflow.id}/run`,
			// n8n 2.x runs the saved workflow and reads the trigger's name only; 1.x wants the rest.
			{ triggerToStartFrom: { name: trigger?.name }, workflowData: workflow, startNodes: [] },
		);
		return executionId;
	}

	/** Waits for an execution to end. */
	async ended(executionId: string): Promise<Execution> {
		for (;;) {
			const execution = await this.getExecution(executionId);
			if (isOver(execution)) return execution;
			await sleep(pollMs);
		}
	}

	/** Presses Execute workflow where it begins with a webhook: its test URL then works once. */
	async listenForTest(workflow: SavedWorkflow, trigger: string): Promise<void> {
		await this.request('POST', `/rest/workflows/${workflow.id}/run`, {
			triggerToStartFrom: { name: trigger },
			workflowData: workflow,
			startNodes: [],
		});
	}

	/**
	 * Presses the Retry button of an execution that failed, and waits for the new execution to end.
	 *
	 * @param withCurrentWorkflow or else with the workflow as it was then
	 */
	async retry({ id }: Execution, withCurrentWorkflow: boolean): Promise<Execution> {
		const retried = await this.request<{ id: string }>('POST', `/rest/executions/${id}/retry`, {
			loadWorkflow: withCurrentWorkflow,
		});
		return await this.getExecution(retried.id);
	}

	/** Presses the Stop button of an execution that runs or waits. */
	async stop(executionId: string): Promise<void> {
		await this.request('POST', `/rest/executions/${executionId}/stop`, {});
	}

	/** Deletes a saved execution, as its button in the list does. */
	async deleteExecution(executionId: string): Promise<void> {
		await this.request('POST', '/rest/executions/delete', { ids: [executionId] });
	}

	/** Saves a workflow under another name, as the editor does. */
	async rename(workflow: SavedWorkflow, name: string): Promise<SavedWorkflow> {
		return await this.save(workflow, { name });
	}

	/** Saves a workflow with other parts, as the editor does. */
	async save({ id }: SavedWorkflow, changed: Partial<Workflow>): Promise<SavedWorkflow> {
		const path = `/rest/workflows/${id}`;
		const saved = await this.request<SavedWorkflow>('GET', path);
		const { name, nodes, connections, settings, versionId } = saved;
		const now = { name, nodes, connections, settings, versionId, ...changed };
		return await this.request('PATCH', path, now);
	}

	/** Makes a saved workflow wait for its trigger; rejects with n8n's words when it refuses. */
	async activate({ id, versionId }: SavedWorkflow): Promise<void> {
		await this.request('POST', `/rest/workflows/${id}/activate`, { versionId });
		const publication = await this.settledPublicationOf(id);
		const failed = publication?.triggers.find(({ errorMessage }) => errorMessage !== null);
		if (failed) throw new Error(`${failed.errorMessage}`);
	}

	/** Whether n8n shows a workflow as one that waits for its trigger. */
	async isActive({ id }: SavedWorkflow): Promise<boolean> {
		const publication = await this.publicationOf(id);
		if (publication !== undefined) return publication.status === 'published';
		return (await this.request<{ active: boolean }>('GET', `/rest/workflows/${id}`)).active;
	}

	/** Lets the trigger of a workflow rest. Returns once it hears nothing any more. */
	async deactivate({ id }: SavedWorkflow): Promise<void> {
		await this.request('POST', `/rest/workflows/${id}/deactivate`, {});
		await this.settledPublicationOf(id);
	}

	/** The ids of the executions of a workflow, newest first; on 1.x only of the last 100. */
	async executionsOf(workflow: SavedWorkflow): Promise<string[]> {
		return (await this.listExecutions(workflow)).map(({ id }) => id);
	}

	/** How they are, in the same order. */
	async statusesOf(workflow: SavedWorkflow): Promise<ExecutionStatus[]> {
		return (await this.listExecutions(workflow)).map(({ status }) => status);
	}

	/** The executions of a workflow, newest first; on 1.x only the last 100. */
	protected async listExecutions({ id }: SavedWorkflow): Promise<ListedExecution[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
		// n8n's next page may begin with the last execution of the one before.
		const all = new Map<string, ListedExecution>();
		for (let cursor: string | undefined = ''; cursor !== undefined;) {
			const page: ExecutionPage = await this.request(
				'GET',
				`/rest/executions?filter=${filter}&limit=${executionsPerPage}${cursor}`,
			);
			for (const execution of page.results) all.set(execution.id, execution);
			cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : undefined;
		}
		return [...all.values()];
	}

	/** Reads a saved execution. */
	async getExecution(id: string): Promise<Execution> {
		const saved = await this.request<Omit<Execution, 'data'> & { data: string }>(
			'GET',
			`/rest/executions/${id}`,
		);
		return { ...saved, data: parse(saved.data) as IRunExecutionData };
	}

	/** Fills a pick list as opening it or typing into it does. */
	async searchList(search: ListSearch): Promise<INodeListSearchResult> {
		return await this.request('POST', '/rest/dynamic-node-parameters/resource-locator-results', {
			path: '',
			methodName: search.method,
			nodeTypeAndVersion: { name: search.nodeType, version: 1 },
			currentNodeParameters: search.parameters,
			credentials: search.credentials,
			filter: search.filter,
		});
	}

	/** Creates a data table in the owner's personal project, and returns what a node refers to it by. */
	async createDataTable(name: string, columns: DataTableColumn[]): Promise<DataTable> {
		const project = await this.request<{ id: string }>('GET', '/rest/projects/personal');
		const path = `/rest/projects/${project.id}/data-tables`;
		const { id } = await this.request<{ id: string }>('POST', path, { name, columns });
		return { id, path: `${path}/${id}` };
	}

	/** Adds rows to a data table. */
	async addRows({ path }: DataTable, rows: DataTableRow[]): Promise<void> {
		// n8n 1.x wants to be told what it returns.
		await this.request('POST', `${path}/insert`, { data: rows, returnType: 'count' });
	}

	/** Removes all rows of a data table. */
	async removeRows({ path }: DataTable): Promise<void> {
		const filter = { type: 'and', filters: [{ columnName: 'id', condition: 'gt', value: 0 }] };
		const query = new URLSearchParams({ filter: JSON.stringify(filter) });
		await this.request('DELETE', `${path}/rows?${query.toString()}`);
	}

	/** The first hundred rows of a data table, with n8n's own columns. */
	async rowsOf({ path }: DataTable): Promise<DataTableRow[]> {
		return (await this.request<{ data: DataTableRow[] }>('GET', `${path}/rows?take=100`)).data;
	}

	/** Creates a tag for workflows, and returns what a workflow refers to it by. */
	async createTag(name: string): Promise<string> {
		return (await this.request<{ id: string }>('POST', '/rest/tags', { name })).id;
	}

	/** n8n 2.x answers before it has switched the triggers on or off. */
	private async settledPublicationOf(id: string): Promise<Publication | undefined> {
		for (;;) {
			const publication = await this.publicationOf(id);
			if (publication?.status !== 'in_progress') return publication;
			await sleep(pollMs);
		}
	}

	/** Only n8n 2.x has this endpoint; undefined on 1.x. */
	private async publicationOf(id: string): Promise<Publication | undefined> {
		const path = `/rest/workflows/${id}/publication-status`;
		return await this.request<Publication>('GET', path).catch(() => undefined);
	}

	protected async request<Answer>(method: string, path: string, body?: object): Promise<Answer> {
		let response = await this.send(method, path, body);
		// n8n on a busy machine refuses requests until its database answers its next ping.
		while (response.status === databaseNotReady) {
			await sleep(pollMs);
			response = await this.send(method, path, body);
		}
		const [signIn] = response.headers.getSetCookie();
		if (signIn !== undefined) this.cookie = signIn.split(';')[0];
		const text = await response.text();
		this.answers.push(text);
		if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
		return (JSON.parse(text) as { data: Answer }).data;
	}

	private async send(method: string, path: string, body?: object): Promise<Response> {
		return await fetch(`${this.baseUrl}${path}`, {
			method,
			headers: {
				// The sign-in is bound to the browser that asked for it.
				'browser-id': 'one and the same',
				// A busy server closes a kept connection just as the next request arrives.
				connection: 'close',
				'content-type': 'application/json',
				cookie: this.cookie,
			},
			body: body && JSON.stringify(body),
		});
	}
}
