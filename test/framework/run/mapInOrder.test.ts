import { setImmediate as turn } from 'node:timers/promises';
import { mapInOrder } from '../../../nodes/SpruceHealth/framework/run/mapInOrder';

/** Work that ends when it is told to, in whatever order. */
function workbench() {
	const begun: number[] = [];
	const endings = new Map<number, { resolve(): void; reject(): void }>();
	const work = async (position: number) => {
		begun.push(position);
		return await new Promise<string>((resolve, reject) => {
			endings.set(position, {
				resolve: () => resolve(`result ${position}`),
				reject: () => reject(new Error(`failure ${position}`)),
			});
		});
	};
	const settled = async () => await turn();
	return { begun, work, settled, end: (position: number) => endings.get(position) };
}

describe('work in order', () => {
	it('gives the results in order, whichever comes first', async () => {
		const { work, end } = workbench();
		const results = mapInOrder(3, 3, work);

		for (const position of [2, 0, 1]) end(position)?.resolve();

		expect(await results).toEqual(['result 0', 'result 1', 'result 2']);
	});

	it('begins no more at a time than there are lanes', async () => {
		const { begun, work, end, settled } = workbench();
		const results = mapInOrder(4, 2, work);

		expect(begun).toEqual([0, 1]);
		end(1)?.resolve();
		await settled();
		expect(begun).toEqual([0, 1, 2]);

		for (const position of [0, 2]) end(position)?.resolve();
		await settled();
		end(3)?.resolve();
		expect(await results).toHaveLength(4);
	});

	it('begins nothing new after a failure, and waits for what is under way', async () => {
		const { begun, work, end, settled } = workbench();
		let isOver = false;
		const results = mapInOrder(9, 3, work).finally(() => (isOver = true));
		results.catch(() => undefined);

		end(1)?.reject();
		await settled();
		expect([begun, isOver]).toEqual([[0, 1, 2], false]);

		end(0)?.reject();
		end(2)?.resolve();
		await expect(results).rejects.toThrow('failure 0');
	});

	it('is over at once when there is nothing to do', async () => {
		expect(await mapInOrder(0, 5, async () => 'never')).toEqual([]);
	});
});
