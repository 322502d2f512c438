import fc from 'fast-check';
import type { IDataObject, IRun } from 'n8n-workflow';
import { engineMajor } from '../engine/environment/engineVersion';
import { outcomeOf } from '../engine/actions/outcomeOf';
import { lineId } from '../resources/organizationRecords';
import { simulatedClinic } from '../resources/simulatedClinic';
import { anyHistory, nodeName, type Row, runOnce, type SendNode } from './RandomWorkflow';

type History = typeof anyHistory extends fc.Arbitrary<infer Value> ? Value : never;

/** What became of an item of a Send node. */
interface Sending {
	/** The same when n8n runs the item again. */
	item: string;
	recipient: string;
	text: string;
	/** Set where the node has a key. */
	about?: string;
	/** The position of the execution. */
	execution: number;
	/** Undefined where the node stopped the workflow: then n8n keeps nothing of its items. */
	json?: IDataObject;
}

/** A text that Spruce has sent. */
interface SentText {
	requestId: string;
	recipient: string;
	text: string;
	key: string;
	/** The position of the execution. */
	execution: number;
}

const e164 = (phone: string) => `+1${phone.replace(/\D/g, '').slice(-10)}`;

describe('random workflows with loops, keys, failures and retries', () => {
	const clinic = simulatedClinic();

	/** The items of all runs of a node in an execution. */
	function sendingsOf(run: IRun, node: SendNode, index: number, rows: Row[]) {
		const runs = run.data.resultData.runData[nodeName(index)] ?? [];
		return runs.flatMap((_, round) => {
			const { items } = outcomeOf(run, nodeName(index), round);
			return rows.map(({ phone, text, about }, position) => ({
				item: `${nodeName(index)} ${round} ${position}`,
				recipient: e164(phone),
				text: `${node.hasKey ? 'keyed' : 'plain'} ${text}`,
				...(node.hasKey && { about }),
				json: items[position]?.json,
			}));
		});
	}

	function sentTexts(startOf: number[]): SentText[] {
		const { effects, requests, organization } = clinic.simulator;
		return effects.map(({ requestIndex, id, idempotencyKey }) => {
			const body = requests[requestIndex].body as {
				destination: { smsOrEmailEndpoint: string };
				message: { body: Array<{ value: string }> };
			};
			return {
				requestId: String(organization.items.find((item) => item.id === id)?.requestId),
				recipient: body.destination.smsOrEmailEndpoint,
				text: body.message.body[0].value,
				key: String(idempotencyKey),
				execution: startOf.filter((start) => start <= requestIndex).length - 1,
			};
		});
	}

	async function play({ rows, nodes, executions }: History) {
		clinic.startOver();
		const line = lineId(clinic.simulator.organization, 'phone');
		const sendings: Sending[] = [];
		const startOf: number[] = [];
		let token = '';
		for (const [execution, { isRetry, faults }] of executions.entries()) {
			// n8n 1 keeps no token, so that its Retry button is a new execution.
			if (!isRetry || token === '' || engineMajor < 2) token = `token ${execution}`;
			clinic.simulator.faults.clear();
			faults.forEach((fault) => clinic.simulator.faults.add(fault));
			startOf.push(clinic.simulator.requests.length);
			const run = await runOnce(clinic, { rows, nodes }, line, token);
			nodes.forEach((node, index) =>
				sendings.push(
					...sendingsOf(run, node, index, rows).map((sending) => ({
						...sending,
						item: `${token} ${sending.item}`,
						execution,
					})),
				),
			);
		}
		return { sendings, sent: sentTexts(startOf) };
	}

	it('send each message once, and say so of each item that has none of its own', async () => {
		const seen = { own: 0, duplicate: 0, error: 0 };
		await fc.assert(
			fc.asyncProperty(anyHistory, async (history) => {
				const { sendings, sent } = await play(history);

				const itemOf = new Map<string, string>();
				for (const sending of sendings) {
					const { json, recipient, text, about, item } = sending;
					if (json === undefined) continue;
					const sentToo = sent.filter(
						({ key, ...one }) =>
							one.recipient === recipient &&
							one.execution === sending.execution &&
							key.startsWith(`about-${about}:`),
					);
					if (json.error !== undefined) {
						seen.error += 1;
						const isOtherUse = String(json.message).startsWith('Request Options');
						// Nothing is lost: the other text with the key is there, or was refused by Spruce.
						if (isOtherUse) expect(sentToo.every((one) => one.text !== text)).toBe(true);
						else expect(json).toMatchObject({ error: { statusCode: 400 } });
					} else if (json.duplicate === true) {
						seen.duplicate += 1;
						// Another item's, or its own where the answer got lost.
						const sentBefore = sent.filter(({ key }) => key === json.idempotencyKey);
						expect(sentBefore).toMatchObject([{ recipient }]);
						const [{ execution, text: first }] = sentBefore;
						if (about === undefined || execution === sending.execution) expect(first).toBe(text);
					} else {
						seen.own += 1;
						const own = sent.filter(({ requestId }) => requestId === json.requestId);
						expect(own).toMatchObject([{ recipient, text }]);
						const { requestId } = own[0];
						expect(itemOf.get(requestId) ?? item).toBe(item);
						itemOf.set(requestId, item);
					}
				}

				// Nobody gets more than what items have asked for.
				for (const { recipient, text, key } of sent) {
					const equal = sent.filter((one) => one.recipient === recipient && one.text === text);
					const asking = sendings.filter((one) => one.recipient === recipient && one.text === text);
					const isKeyed = key.startsWith('about-');
					const reasons = new Set(asking.map(({ item, about }) => (isKeyed ? about : item)));
					expect(equal.length).toBeLessThanOrEqual(reasons.size);
				}
			}),
			{ numRuns: 60 },
		);
		// All kinds came up.
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
	});
});
