import fc from 'fast-check';
import { anyInterleaving, type Interleaving } from './anyInterleaving';
import { type PlayedQuestion, QuestionsAtOnce } from './QuestionsAtOnce';
import { questionBench } from './questionBench';

describe('questions, replies, and everything that may come between', () => {
	const bench = questionBench({ webhooks: { timeScale: 1 / 4_000 } });

	async function play({ first, steps, delivery }: Interleaving): Promise<QuestionsAtOnce> {
		bench.clinic.startOver();
		const { simulator } = bench.clinic;
		const play = new QuestionsAtOnce(bench);
		Object.assign(simulator.webhooks.settings, delivery);
		for (const step of [first, ...steps]) await play.play(step);
		simulator.faults.clear();
		await play.settle();
		return play;
	}

	/** Runs what follows once at most, and only with a reply of the one who was asked. */
	function expectRightReply(played: QuestionsAtOnce, question: PlayedQuestion): void {
		const { id, end } = question;
		expect(bench.execution(id).status).not.toBe('error');
		const followed = bench.host.executions.followed(id);
		expect(followed.length).toBe(bench.execution(id).status === 'success' ? 1 : 0);
		if (end === 'cancel') expect(followed).toEqual([]);
		const result = bench.result(id);
		if (end === 'timeOut') expect(result).toMatchObject({ replied: false });
		if (result?.replied !== true) return;
		const reply = played.repliesTo(question).find(({ itemId }) => itemId === result.itemId);
		expect(reply).toBeDefined();
		const approved = reply!.text === 'unclear' ? null : reply!.text === 'yes';
		expect(result).toMatchObject({ data: { approved } });
	}

	it('give each question its own reply, once, and leave nothing behind', async () => {
		const seen = { replied: 0, silent: 0, ended: 0, shared: 0 };
		await fc.assert(
			fc.asyncProperty(anyInterleaving, async (interleaving) => {
				const played = await play(interleaving);
				const { questions } = played;

				for (const question of questions) {
					expectRightReply(played, question);
					const isAnswerable = question.end === undefined && !question.isCutOff;
					if (isAnswerable && played.repliesTo(question).length > 0) {
						expect(bench.result(question.id)).toMatchObject({ replied: true });
					}
				}

				const replied = questions.filter(({ id }) => bench.result(id)?.replied === true);
				seen.replied += replied.length;
				seen.shared +=
					replied.length - new Set(replied.map(({ id }) => bench.result(id)!.itemId)).size;
				for (const { id, end } of questions) {
					if (end !== undefined) seen.ended++;
					if (!bench.host.executions.passTime(id)) continue;
					await bench.settled();
					seen.silent++;
					expect(bench.result(id)).toMatchObject({
						replied: false,
						requestId: expect.any(String) as string,
					});
				}

				const last = await bench.ask();
				expect(bench.endpoints.map(({ name }) => name)).toEqual([
					expect.stringContaining(`/${last})`),
				]);
				const { items } = bench.clinic.simulator.organization;
				for (const { text } of questions) {
					expect(items.filter((item) => item.text === text)).toHaveLength(1);
				}
				bench.host.executions.cancel(last);
			}),
			{ numRuns: 25, endOnFailure: true },
		);
		// All kinds came up.
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
	});
});
