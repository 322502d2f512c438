import { writeFile } from 'node:fs/promises';
import type { Figures } from './figuresOf';
import { printRows } from './printRows';

/** The figures of a batch and what each worker did of it. */
export interface QueueResults extends Figures {
	limit: number;
	executions: number;
	executionsPerWorker: number[];
}

/** Prints the results, and writes them to the file that `QUEUE_RESULTS` names. */
export async function reportFigures(results: QueueResults): Promise<void> {
	const rows = {
		'executions per worker': results.executionsPerWorker.join(' + '),
		'calls carried out per window': `${results.perWindow.join(' + ')} of ${results.limit} each`,
		'share of the limit used': percent(results.usedShare),
		'calls refused with 429': `${results.refused} (${percent(results.refusedShare)})`,
		'time over the ideal schedule': `${results.secondsOverIdeal.toFixed(1)} s`,
	};
	printRows(rows);
	const file = process.env.QUEUE_RESULTS;
	if (file) await writeFile(file, `${JSON.stringify(results, undefined, '\t')}\n`);
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}
