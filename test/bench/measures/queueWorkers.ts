import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { QueueResults } from '../../queue/reportFigures';
import { format } from '../format';
import { goalState } from '../goalState';
import type { Row } from '../Row';

const leastUsed = 0.9;

/** What `npm run test:queue` measured with a real n8n, where it was run. */
export async function queueWorkers(): Promise<Row[]> {
	const row = {
		measure: 'Writes from 4 queue workers: share of the limit used',
		goal: `>= ${format.percent(leastUsed)}`,
	};
	const file = process.env.QUEUE_RESULTS ?? '';
	if (!existsSync(file)) {
		const hint = 'run npm run test:queue first';
		return [{ ...row, spruceHealth: hint, state: 'not measured', values: {} }];
	}
	const { usedShare, refusedShare } = JSON.parse(await readFile(file, 'utf8')) as QueueResults;
	return [
		{
			...row,
			spruceHealth: `${format.percent(usedShare)} (429: ${format.percent(refusedShare)})`,
			state: goalState(usedShare >= leastUsed),
			note: 'Measured by npm run test:queue, in a run of its own.',
			values: { usedShare, refusedShare },
			compared: { usedShare: 'higher' },
		},
	];
}
