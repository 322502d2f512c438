import { until } from '../../until';
import type { Stage } from '../Stage';
import { contactCreated } from './contactCreated';
import { hostileRequests } from './hostileRequests';
import { sendAll } from './sendAll';
import { TriggerWorkflow } from './TriggerWorkflow';

/** Set to the seed that a failure names, it sends the same requests again. */
const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000);

const timeoutMs = 30 * 60_000;

/**
 * What becomes of requests to the trigger's address that are not new events of Spruce. A signed one that
 * cannot be read makes a failed execution, which says so.
 *
 * @param count how many; n8n may take 60 ms of a busy processor for each
 */
export function hostileInN8n(count: number, stage: () => Stage): void {
	it(
		`gives out nothing for any of ${count} hostile requests, and works on`,
		async () => {
			const { server } = stage();
			const { pid, log } = server;
			const workflow = await TriggerWorkflow.active(stage(), { name: 'Under attack' });
			const known = contactCreated('wev_before');
			expect(await workflow.deliver(known)).toBe(200);
			const [{ url, signingSecrets }] = workflow.endpoints;
			const target = {
				secret: signingSecrets[0].value,
				accepted: Buffer.from(JSON.stringify(known)),
			};
			const requests = hostileRequests(target, count, seed);

			const tally = await sendAll(url, requests);

			const allowed = new Set(
				requests.flatMap(({ kind, statuses }) => statuses.map((status) => `${kind}: ${status}`)),
			);
			const unexpected = Object.keys(tally).filter((answer) => !allowed.has(answer));
			expect({ seed, unexpected }).toEqual({ seed, unexpected: [] });
			expect(await workflow.deliver(contactCreated('wev_after'))).toBe(200);
			// The executions of signed events that cannot be read come before that of the last event.
			await until(async () => (await workflow.givenOut(2)).length >= 2);
			const given = await workflow.givenOut(2);
			expect(given.map(({ eventId }) => eventId).sort()).toEqual(['wev_after', 'wev_before']);
			expect(server.pid).toBe(pid);
			// Other workflows may be refused meanwhile, which n8n logs: only what took the requests counts.
			const said = server.log.slice(log.length);
			expect(said).not.toMatch(
				/unhandled|SpruceHealthTrigger\.node\.js|trigger\/webhook\/receive\.js/i,
			);
			await workflow.deactivate();
		},
		timeoutMs,
	);
}
