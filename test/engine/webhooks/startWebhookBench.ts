import type { Workflow, WorkflowActivateMode } from 'n8n-workflow';
import { ActiveWebhooks } from './ActiveWebhooks';
import { answerWebhook, type WebhookOutcome } from './answerWebhook';
import { EditorWebhooks } from './EditorWebhooks';
import { type SenderAnswer, type SentRequest, startWebhookHost } from './startWebhookHost';
import { type TriggerSetup, TriggerWorkflow } from '../triggers/TriggerWorkflow';
import type { WebhookHttpRequest } from './WebhookHttpRequest';
import type { WebhookHttpResponse } from './WebhookHttpResponse';
import { webhooksOf } from './webhooksOf';

/** What the sender saw, and what came of it in n8n. */
export type Delivery = SenderAnswer & WebhookOutcome;

/** A webhook trigger in an n8n of its own, whose webhooks can be reached over the wire. */
export interface WebhookBench {
	/** Where n8n can really be reached, e.g. `http://127.0.0.1:38123`. */
	readonly url: string;
	/** The webhook's path on that server: `/webhook/...`, or `/webhook-test/...` of the editor. */
	path(isTest?: boolean): string;
	readonly workflow: TriggerWorkflow;
	/** Whether n8n takes requests to the production address. */
	readonly isActive: boolean;
	/** Whether the editor waits for a request. */
	readonly isListening: boolean;
	/**
	 * Activates the workflow. Where a hook throws, n8n runs `delete` with the static data of the
	 * database, and so does this. Rejects with what the hook threw.
	 */
	activate(activation?: WorkflowActivateMode): Promise<void>;
	/** n8n starts anew: what was not saved is lost, and nobody was asked to delete anything. */
	restart(): Promise<void>;
	/** n8n 2.41 starts anew, and so does a process that only receives events: no hook is called. */
	resume(): void;
	/** Gives what `delete` threw, which n8n only logs; the address then stays in use. */
	deactivate(): Promise<unknown>;
	/** "Execute workflow" in the editor. Rejects with what a hook threw. */
	listen(): Promise<void>;
	/** The user stops it, or two minutes are over. Rejects with what `delete` threw. */
	stopListening(): Promise<void>;
	/** Sends a request to the webhook, at the production address unless `isTest`. */
	receive(request: SentRequest & { isTest?: boolean }): Promise<Delivery>;
	/** Set to true, n8n has a database that takes no executions. */
	cannotStore: boolean;
	/** What came of every request so far, also of those that a simulator sent. */
	readonly outcomes: Array<Promise<WebhookOutcome>>;
	close(): Promise<void>;
}

/** Starts an n8n with one webhook trigger in it. Close it after the test. */
export async function startWebhookBench(setup: TriggerSetup): Promise<WebhookBench> {
	const flow = new TriggerWorkflow(setup);
	const of = (isTest: boolean) => (workflow: Workflow) =>
		webhooksOf(workflow, flow.nodeIn(workflow), flow.additionalData(host.url), isTest);
	const production = new ActiveWebhooks(flow, of(false));
	const editor = new EditorWebhooks(flow, of(true));

	async function handle(
		request: WebhookHttpRequest,
		response: WebhookHttpResponse,
	): Promise<WebhookOutcome> {
		const webhooks = request.path.startsWith('/webhook-test/') ? editor : production;
		const workflow = webhooks.load();
		const webhook = webhooks
			.webhooksOf(workflow)
			.find(
				({ path, httpMethod }) =>
					request.path.endsWith(`/${path}`) && httpMethod === request.method,
			);
		if (webhook === undefined || !webhooks.isOpen) {
			const asked = `${request.method} ${request.path.split('/').slice(2).join('/')}`;
			const message = `The requested webhook "${asked}" is not registered.`;
			response.status(404).json({ code: 404, message });
			return {};
		}
		const node = flow.nodeIn(workflow);
		const { mode } = webhooks;
		const save = () => webhooks.save(workflow);
		const outcome = await answerWebhook({
			workflow,
			node,
			webhook,
			mode,
			request,
			response,
			save,
			begin: () => !bench.cannotStore,
		});
		// A request that starts no execution leaves the editor waiting.
		if (webhooks === editor && outcome.workflowData !== undefined) await editor.stop(workflow);
		return outcome;
	}

	const host = await startWebhookHost(handle);
	const path = (isTest = false) => {
		const [webhook] = of(isTest)(flow.load(true));
		return `/${isTest ? 'webhook-test' : 'webhook'}/${webhook.path}`;
	};
	const bench: WebhookBench = {
		url: host.url,
		cannotStore: false,
		path,
		workflow: flow,
		outcomes: host.outcomes,
		activate: async (activation = 'activate') => await production.activate(activation),
		restart: async () => await production.activate('init'),
		resume: () => {
			production.isOpen = true;
		},
		deactivate: async () => await production.deactivate().catch((error: unknown) => error),
		listen: async () => await editor.listen(),
		stopListening: async () => await editor.stop(),
		async receive({ isTest, ...request }) {
			const [answer, outcome] = await host.send(path(isTest), request);
			return { ...answer, ...outcome };
		},
		close: host.close,
		get isActive() {
			return production.isOpen;
		},
		get isListening() {
			return editor.isOpen;
		},
	};
	return bench;
}
