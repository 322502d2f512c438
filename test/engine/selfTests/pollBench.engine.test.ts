import type { IPollFunctions } from 'n8n-workflow';
import { pollBench } from '../triggers/pollBench';
import { samplePollingTrigger } from '../triggers/sampleTriggers';

/** Counts up in its static data; gives out the number, except the second one. */
function counting(modes: string[] = []) {
	return pollBench({
		nodeType: samplePollingTrigger(async function (this: IPollFunctions) {
			modes.push(`${this.getMode()} ${this.getActivationMode()}`);
			const data = this.getWorkflowStaticData('node');
			const count = Number(data.count ?? 0) + 1;
			data.count = count;
			return count === 2 ? null : [[{ json: { count } }]];
		}),
	});
}

describe('a polling trigger', () => {
	it('is polled on activation and then on schedule, and goes on where it was', async () => {
		const modes: string[] = [];
		const bench = counting(modes);

		expect(await bench.activate()).toEqual([[{ json: { count: 1 } }]]);
		expect(await bench.poll('trigger')).toBeNull();
		expect(await bench.poll('trigger')).toEqual([[{ json: { count: 3 } }]]);
		expect(modes).toEqual(['trigger activate', 'trigger activate', 'trigger activate']);
		expect(bench.workflow.savedOfNode).toEqual({ count: 3 });
	});

	it('loses across a restart what it noted while it gave out nothing', async () => {
		const modes: string[] = [];
		const bench = counting(modes);
		await bench.activate();
		await bench.poll('trigger');

		expect(bench.workflow.savedOfNode).toEqual({ count: 1 });
		expect(await bench.restart()).toBeNull();
		expect(modes.at(-1)).toBe('trigger init');
	});

	it('keeps what it noted on activation, even when it gave out nothing', async () => {
		const bench = counting();
		await bench.activate();
		expect(await bench.restart()).toBeNull();
		expect(bench.workflow.savedOfNode).toEqual({ count: 2 });
		expect(await bench.restart()).toEqual([[{ json: { count: 3 } }]]);
	});

	it('starts in the editor from what was saved, and leaves it alone', async () => {
		const modes: string[] = [];
		const bench = counting(modes);
		await bench.activate();

		expect(await bench.poll('manual')).toBeNull();
		expect(await bench.poll('manual')).toBeNull();
		expect(modes.at(-1)).toBe('manual manual');
		expect(bench.workflow.savedOfNode).toEqual({ count: 1 });
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('loses a change inside of what it has just put into its static data', async () => {
		const bench = pollBench({
			nodeType: samplePollingTrigger(async function () {
				const data = this.getWorkflowStaticData('node') as { seen?: { count: number } };
				if (data.seen === undefined) data.seen = { count: 1 };
				else data.seen.count += 1;
				return [[{ json: { ...data.seen } }]];
			}),
		});

		await bench.activate();
		expect(await bench.poll('trigger')).toEqual([[{ json: { count: 2 } }]]);
		expect(bench.workflow.savedOfNode).toEqual({ seen: { count: 1 } });
		// Once n8n has loaded it again, it watches the inside, too.
		await bench.restart();
		expect(bench.workflow.savedOfNode).toEqual({ seen: { count: 2 } });
	});

	it('that fails at once cannot be activated; later failures reach the caller as they are', async () => {
		const bench = pollBench({
			nodeType: samplePollingTrigger(async () => {
				throw new Error('Spruce refused the token');
			}),
		});

		await expect(bench.activate()).rejects.toThrow(
			'There was a problem activating the workflow: "Spruce refused the token"',
		);
		await expect(bench.poll('trigger')).rejects.toThrow(/^Spruce refused the token$/);
		expect(bench.workflow.saved).toEqual({});
	});
});
