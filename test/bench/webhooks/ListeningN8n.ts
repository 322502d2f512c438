import type { INode } from 'n8n-workflow';
import { n8nInstall } from '../../e2e/host/installation/n8nInstall';
import { packPackage } from '../../e2e/host/installation/packPackage';
import { owner } from '../../e2e/owner';
import { startStage, type Stage } from '../../e2e/Stage';
import { triggerType, webhookType, workflowOfTrigger } from '../../e2e/trigger/workflowOfTrigger';
import { postEvent } from '../../simulator/webhooks/postEvent';
import { caller } from '../caller';
import { cpuMsOnceIdle, processCpuMs } from '../sampling/processCpuMs';
import { newTextEvent } from './newTextEvent';

const path = 'the-webhook-node';
/** How many events are under way at once. */
const lanes = 5;
const answerLimitMs = 60_000;

/** Who takes the events. */
export type Listener = 'spruceHealth' | 'webhook';

/** A real n8n with two workflows: one begins with our trigger, the other with n8n's Webhook node. */
export class ListeningN8n {
	private constructor(
		private readonly stage: Stage,
		private readonly urls: Record<Listener, string>,
		private readonly secret: string,
	) {}

	/** @param environment of n8n, beyond the usual one */
	static async start(environment: Record<string, string>): Promise<ListeningN8n> {
		const stage = await startStage(caller, {
			n8n: {
				install: await n8nInstall(caller, '2.x'),
				tarball: await packPackage(caller),
				nodeTypes: [triggerType, webhookType, 'n8n-nodes-base.noOp'],
				environment,
			},
			simulator: { openApiPath: '' },
			owner,
		});
		const { rest, simulator, credential, server } = stage;
		const activate = async (
			name: string,
			node: Pick<INode, 'type' | 'typeVersion' | 'parameters'>,
		) =>
			await rest.activate(
				await rest.createWorkflow(
					workflowOfTrigger(name, { name, credentials: { spruceHealthApi: credential }, ...node }),
				),
			);
		try {
			await activate('Spruce Health Trigger', {
				type: triggerType,
				typeVersion: 1.1,
				parameters: { events: ['textMessageReceived'] },
			});
			await activate('Webhook', {
				type: webhookType,
				typeVersion: 2.1,
				parameters: { httpMethod: 'POST', path, options: { rawBody: true } },
			});
			const { url, signingSecrets } = simulator.organization.webhookEndpoints.at(-1)!;
			const urls = { spruceHealth: url, webhook: `${server.baseUrl}/webhook/${path}` };
			return new ListeningN8n(stage, urls, signingSecrets[0].value);
		} catch (error) {
			await stage.close();
			throw error;
		}
	}

	/**
	 * Delivers new events and returns the CPU time that n8n took for all that came of them, in ms. n8n must
	 * have nothing else to do: the first measurement only warms up.
	 */
	async cpuMsOf(listener: Listener, events: number): Promise<number> {
		const { pid } = this.stage.server;
		if (pid === undefined) throw new Error('n8n has ended');
		const before = await processCpuMs(pid);
		let left = events;
		const lane = async () => {
			while (left-- > 0) await this.deliver(listener);
		};
		await Promise.all(Array.from({ length: lanes }, lane));
		return (await cpuMsOnceIdle(pid)) - before;
	}

	async close(): Promise<void> {
		await this.stage.close();
	}

	private async deliver(listener: Listener): Promise<void> {
		const { secret } = this;
		const url = new URL(this.urls[listener]);
		const { signal } = new AbortController();
		const outcome = await postEvent({
			url,
			body: newTextEvent(this.stage.simulator.organization),
			secret,
			answerLimitMs,
			signal,
		});
		if (!('status' in outcome) || outcome.status !== 200) {
			throw new Error(`${listener} did not take an event: ${JSON.stringify(outcome)}`);
		}
	}
}
