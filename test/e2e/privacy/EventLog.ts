import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../until';
import type { Stage } from '../Stage';

/** A line of n8n's log of events, as far as it is read. */
interface LoggedEvent {
	eventName: string;
	payload?: { workflowId?: string };
}

/** n8n writes the log a moment after the event. */
const pollMs = 300;

/**
 * The log that n8n keeps of its own events, in both lines. It knows of runs of which n8n saves nothing
 * else.
 */
export class EventLog {
	constructor(private readonly stage: () => Stage) {}

	/** Waits until the first run of a workflow has ended. */
	async ended({ id }: { id: string }, how: 'success' | 'failed'): Promise<void> {
		await until(async () => {
			const events = await this.events();
			return events.some(
				({ eventName, payload }) =>
					eventName === `n8n.workflow.${how}` && payload?.workflowId === id,
			);
		}, pollMs);
	}

	private async events(): Promise<LoggedEvent[]> {
		const folder = join(this.stage().server.userFolder, '.n8n');
		const names = (await readdir(folder)).filter((name) => /^n8nEventLog.*\.log$/.test(name));
		const texts = await Promise.all(
			names.map(async (name) => await readFile(join(folder, name), 'utf8')),
		);
		// The last line of a file may still be without its end.
		return texts.flatMap((text) =>
			text
				.split('\n')
				.slice(0, -1)
				.map((line) => JSON.parse(line) as LoggedEvent),
		);
	}
}
