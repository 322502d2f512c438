import { engineMajor } from '../engine/environment/engineVersion';
import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../engine/tools/runAsTool';
import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';

describe('a listing that fails at page 3', () => {
	const clinic = simulatedClinic({ contacts: 1_203 });
	const getAll = { resource: 'contact', operation: 'getAll', returnAll: true };

	/** The IDs in Spruce's order, as a listing without a fault returns them. */
	async function allIds(): Promise<unknown[]> {
		const { items } = await clinic.run(getAll);
		clinic.simulator.requests.length = 0;
		return items.map(({ json }) => json.id);
	}

	const refusals = [
		[400, 'Spruce Health did not accept this request'],
		[401, 'Spruce Health refused the API token'],
		[403, 'Spruce Health does not allow this'],
	] as const;

	it.each(['call', 'request'] as const)(
		'tells an agent first that it failed, and then what it read (%s)',
		async (access) => {
			clinic.simulator.faults.add({
				kind: 'status',
				status: 400,
				operationId: 'ListContacts',
				skip: 2,
			});

			const { answer } = await runAsTool({
				parameters: getAll,
				access,
				credentials: clinic.credential,
			});

			const [failure, ...records] = answer as IDataObject[];
			expect(failure.message).toMatch(/^Failed: Spruce Health did not accept this request/);
			expect(records).toHaveLength(1_000);
		},
	);

	it.each(refusals)(
		'keeps the records it read, and sends the %i to the error output',
		async (status, message) => {
			const ids = await allIds();
			clinic.simulator.faults.add({ kind: 'status', status, operationId: 'ListContacts', skip: 2 });

			const run = await clinic.run(getAll, {
				items: [{ practice: 'Juniper' }],
				node: { onError: 'continueErrorOutput' },
			});

			expect(run.status).toBe('success');
			expect(run.items.map(({ json }) => json.id)).toEqual(ids.slice(0, 1_000));
			expect(run.errorItems).toHaveLength(1);
			expect(run.errorItems[0].json).toMatchObject({
				practice: 'Juniper',
				message,
				error: {
					statusCode: status,
					recordsRead: 1_000,
					description: expect.stringMatching(/1000 records .*are in the output/),
				},
			});
			expect(clinic.simulator.requests).toHaveLength(3);
		},
	);

	it.each(refusals)(
		'reports how many records it had read when the %i stops the workflow',
		async (status, message) => {
			clinic.simulator.faults.add({ kind: 'status', status, operationId: 'ListContacts', skip: 2 });

			const { items, error } = await clinic.run(getAll);

			expect(items).toEqual([]);
			expect(error?.message).toBe(message);
			expect(error?.description).toContain('1000 records had been read');
			expect(error?.context?.spruce).toMatchObject({ recordsRead: 1_000 });
		},
	);

	it('puts the records before the error when errors go to the regular output', async () => {
		const ids = await allIds();
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'ListContacts',
			skip: 2,
		});

		const { items } = await clinic.run(
			{ ...getAll, returnAll: '={{ $json.all }}', limit: 2 },
			{ items: [{ all: true }], node: { onError: 'continueRegularOutput' } },
		);

		expect(items.slice(0, 1_000).map(({ json }) => json.id)).toEqual(ids.slice(0, 1_000));
		expect(items.slice(1_000).map(({ json }) => json.error)).toMatchObject([
			{ recordsRead: 1_000 },
		]);
	});

	it('keeps all records of the other items', async () => {
		const all = (await allIds()).length;
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'ListContacts',
			skip: 5,
		});

		const { items, errorItems } = await clinic.run(getAll, {
			items: [{ number: 0 }, { number: 1 }, { number: 2 }],
			node: { onError: 'continueErrorOutput' },
		});

		const [{ json }] = errorItems;
		const read = (json.error as IDataObject).recordsRead as number;
		const counts = [0, 1, 2].map(
			(item) =>
				items.filter(({ pairedItem }) => (pairedItem as { item: number }).item === item).length,
		);
		expect(errorItems).toHaveLength(1);
		expect(counts[json.number as number]).toBe(read);
		expect(counts.filter((_count, item) => item !== json.number)).toEqual([all, all]);
	});
});

describe('a batch of five messages whose fourth message fails', () => {
	const clinic = simulatedClinic();
	const post = {
		resource: 'message',
		operation: 'post',
		conversationId: byId('={{ $json.conversation }}'),
		text: '={{ $json.text }}',
	};

	function batch(): IDataObject[] {
		const { conversations } = clinic.simulator.organization;
		const id = conversations.find(({ type }) => type === 'phone')?.id ?? '';
		return [1, 2, 3, 4, 5].map((number) => ({
			text: `message ${number}`,
			conversation: number === 4 ? 't_missing' : id,
		}));
	}

	it('reports that three of five were sent, and how to continue', async () => {
		const { status, error } = await clinic.run(post, { items: batch() });

		expect(status).toBe('error');
		expect(error?.description).toContain('3 of 5 items were done');
		expect(error?.description).toMatch(
			engineMajor >= 2
				? 'Neither Retry On Fail nor the Retry button under Executions repeats them'
				: 'Retry On Fail does not repeat them, but the Retry button under Executions does',
		);
		expect(error?.context).toMatchObject({
			itemIndex: 3,
			spruce: { itemsDone: 3, itemsTotal: 5 },
		});
		expect(clinic.simulator.effects).toHaveLength(3);
	});

	it('sends the fifth message when the workflow continues after errors', async () => {
		const { items, errorItems } = await clinic.run(post, {
			items: batch(),
			node: { onError: 'continueErrorOutput' },
		});

		expect(items).toHaveLength(4);
		expect(errorItems.map(({ json }) => json.text)).toEqual(['message 4']);
		expect(clinic.simulator.effects).toHaveLength(4);
	});
});
