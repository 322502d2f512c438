import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../Stage';
import type { EventBody } from './contactCreated';
import { TriggerWorkflow } from './TriggerWorkflow';

/** Fast enough to see a pause of a second. */
const lookEveryMs = 50;

/** A message with files, as a hostile or broken sender may name them. */
function messageWith(id: string, titles: readonly string[], url: string): EventBody {
	return {
		id: `wev_${id}`,
		object: 'event',
		type: 'conversationItem.created',
		eventTime: new Date().toISOString(),
		data: {
			object: {
				id: `ti_${id}`,
				direction: 'inbound',
				text: 'See these.',
				attachments: titles.map((title) => ({
					title,
					type: 'image',
					data: { signedUrl: { url, expiresAt: new Date(Date.now() + 900_000).toISOString() } },
				})),
				conversation: { id: 't_1', type: 'phone', externalParticipants: [] },
			},
		},
	};
}

/** What a name that somebody else chose costs the n8n that stores the file. */
export function longNamesInN8n(stage: () => Stage): void {
	let workflow: TriggerWorkflow;

	beforeAll(async () => {
		workflow = await TriggerWorkflow.active(stage(), {
			name: 'Stores files',
			parameters: { events: ['textMessageReceived'], options: { downloadFiles: true } },
		});
	});

	afterAll(async () => await workflow.deactivate());

	/** The longest that n8n took to say that it is well, while an event was on its way, in ms. */
	async function slowestHealthCheck(event: EventBody): Promise<number> {
		const { server } = stage();
		let isOver = false;
		let slowest = 0;
		const looks = (async () => {
			while (!isOver) {
				const askedAt = Date.now();
				// n8n closes a connection that it kept open while it could not answer.
				const headers = { connection: 'close' };
				expect((await fetch(`${server.baseUrl}/healthz`, { headers })).status).toBe(200);
				slowest = Math.max(slowest, Date.now() - askedAt);
				await sleep(lookEveryMs);
			}
		})();
		const before = (await workflow.executions()).length;
		expect(await workflow.deliver(event)).toBe(200);
		await workflow.givenOut(before + 1);
		isOver = true;
		await looks;
		return slowest;
	}

	it('goes on answering whatever a file is called', async () => {
		const nowhere = `${stage().simulator.baseUrl.replace('/v1', '')}/files/none`;
		const usual = await slowestHealthCheck(messageWith('usual', ['Referral.pdf'], nowhere));
		const names = ['.', ' .', ' ', '-'].flatMap((part) => {
			const many = part.repeat(100_000 / part.length);
			return [many, `a${many}a`];
		});
		const long = await slowestHealthCheck(messageWith('long', names, nowhere));
		// Eight seconds where the time grew with the square of the length.
		expect(long).toBeLessThan(Math.max(2_000, 10 * usual));
	});
}
