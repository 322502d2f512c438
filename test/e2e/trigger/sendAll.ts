import { Pool } from 'undici';
import type { HostileRequest } from './HostileRequest';

/** How often each kind of request got each status, as `<kind>: <status>`. */
export type Tally = Record<string, number>;

const connections = 24;
const longestAnswerMs = 300_000;

/** Sends requests to an address, many at a time, and counts what each kind is answered with. */
export async function sendAll(url: string, requests: readonly HostileRequest[]): Promise<Tally> {
	const { origin, pathname: path } = new URL(url);
	const pool = new Pool(origin, { connections, headersTimeout: longestAnswerMs });
	const tally: Tally = {};
	const waiting = requests[Symbol.iterator]();
	const work = async () => {
		// One iterator for all: each takes the next that nobody has taken.
		for (const { kind, headers, body } of waiting) {
			const status = await send({ headers, body });
			const key = `${kind}: ${status}`;
			tally[key] = (tally[key] ?? 0) + 1;
		}
	};
	const send = async (sent: { headers: HostileRequest['headers']; body: Buffer }) => {
		const answer = await pool
			.request({ method: 'POST', path, ...sent })
			.catch((error: Error) => error);
		if (answer instanceof Error) return answer.message;
		await answer.body.dump();
		return answer.statusCode;
	};
	await Promise.all(Array.from({ length: connections }, work));
	await pool.close();
	return tally;
}
