import type { Check, Surroundings } from '../Check';
import { recordIn } from '../reading/records';
import { errorOf } from '../reading/errorOf';
import { Seen } from '../report/Seen';

const longestLagMs = 60_000;
const stepMs = 2000;

export const creation: Check = {
	name: 'creation',
	assumption: 'A new contact is in the answer, and can be read and found at once',
	nodeDoes:
		'Without a record it reads the contact. 404 in its first seconds: asks again. Create or Update first looks at what this n8n created in the last minutes.',
	async look(surroundings) {
		const { own, spruce } = surroundings;
		const answer = await own.creation();
		const { form } = recordIn(answer, 'contact');
		const path = await own.path();
		const readable = await lagUntil(
			surroundings,
			answer.at,
			async () => (await spruce.send('GET', path)).status === 200,
		);
		const found = await lagUntil(
			surroundings,
			answer.at,
			async () => (await own.search()).length > 0,
		);
		return {
			seen: Seen.say`${errorOf(answer)}, ${form}; readable ${readable.seen}; found by name ${found.seen}`,
			isUsual:
				answer.status === 201 && String(form) === 'bare' && readable.isAtOnce && found.isAtOnce,
		};
	},
};

/** How long after a moment something holds. */
async function lagUntil({ wait }: Surroundings, since: number, holds: () => Promise<boolean>) {
	for (let waited = 0; waited <= longestLagMs; waited += stepMs) {
		if (await holds()) {
			const seconds = Math.max(0, Date.now() - since) / 1000;
			if (waited === 0) return { seen: Seen.say`at once`, isAtOnce: true };
			return { seen: Seen.say`after ${seconds} s`, isAtOnce: false };
		}
		await wait(stepMs);
	}
	return { seen: Seen.say`not within ${longestLagMs / 1000} s`, isAtOnce: false };
}
