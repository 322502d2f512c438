import { setImmediate as turn } from 'node:timers/promises';
import { mapInOrder } from '../../../nodes/SpruceHealth/framework/run/mapInOrder';

/** Work whose test decides in which order it ends. */
function workbench() {
	const started: number[] = [];
	const endings = new Map<number, { resolve(): void; reject(): void }>();
	const work = async (position: number) => {
		started.push(position);
		return await new Promise<string>((resolve, reject) => {
			endings.set(position, {
				resolve: () => resolve(`result ${position}`),
				reject: () => reject(new Error(`failure ${position}`)),
			});
		});
	};
	const settled = async () => await turn();
	return { started, work, settled, end: (position: number) => endings.get(position) };
}

describe('mapInOrder', () => {
	it('returns the results in the order of the positions, whichever is ready first', async () => {
		const { work, end } = workbench();
		const results = mapInOrder(3, 3, work);

		for (const position of [2, 0, 1]) end(position)?.resolve();

		expect(await results).toEqual(['result 0', 'result 1', 'result 2']);
	});

	it('works on no more positions at a time than the concurrency allows', async () => {
		const { started, work, end, settled } = workbench();
		const results = mapInOrder(4, 2, work);

		expect(started).toEqual([0, 1]);
		end(1)?.resolve();
		await settled();
		expect(started).toEqual([0, 1, 2]);

		for (const position of [0, 2]) end(position)?.resolve();
		await settled();
		end(3)?.resolve();
		expect(await results).toHaveLength(4);
	});

	it('starts nothing after a failure, waits for what was started, and throws the first failure in order', async () => {
		const { started, work, end, settled } = workbench();
		let isOver = false;
		const results = mapInOrder(9, 3, work).finally(() => (isOver = true));
		results.catch(() => undefined);

		end(1)?.reject();
		await settled();
		expect([started, isOver]).toEqual([[0, 1, 2], false]);

		end(0)?.reject();
		end(2)?.resolve();
		await expect(results).rejects.toThrow('failure 0');
	});

	it('returns at once when there is nothing to do', async () => {
		expect(await mapInOrder(0, 5, async () => 'never')).toEqual([]);
	});
});
