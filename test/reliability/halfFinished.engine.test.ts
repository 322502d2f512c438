import type { IDataObject } from 'n8n-workflow';
import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';

describe('a listing that breaks off at page 3', () => {
	const clinic = simulatedClinic({ contacts: 1_203 });
	const getAll = { resource: 'contact', operation: 'getAll', returnAll: true };

	/** The ids in the order of Spruce, as a listing without trouble gives them. */
	async function allIds(): Promise<unknown[]> {
		const { items } = await clinic.run(getAll);
		clinic.simulator.requests.length = 0;
		return items.map(({ json }) => json.id);
	}

	const refusals = [
		[400, 'Spruce Health did not accept this request'],
		[403, 'Spruce Health refused the API token'],
	] as const;

	it.each(refusals)(
		'keeps what it read, with the %i at the error output',
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
		'tells how many records it had read, where the %i ends it',
		async (status, message) => {
			clinic.simulator.faults.add({ kind: 'status', status, operationId: 'ListContacts', skip: 2 });

			const { items, error } = await clinic.run(getAll);

			expect(items).toEqual([]);
			expect(error?.message).toBe(message);
			expect(error?.description).toContain('1000 records had been read');
			expect(error?.context?.spruce).toMatchObject({ recordsRead: 1_000 });
		},
	);

	it('keeps it in the regular output too, before the error and the next item', async () => {
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

	it('leaves the records of the other items whole', async () => {
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

describe('a batch of five messages whose fourth fails', () => {
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

	it('tells that three of five were done, and how to go on', async () => {
		const { status, error } = await clinic.run(post, { items: batch() });

		expect(status).toBe('error');
		expect(error?.description).toContain('3 of 5 items were done');
		expect(error?.description).toContain('Retry On Fail does not repeat them');
		expect(error?.context).toMatchObject({
			itemIndex: 3,
			spruce: { itemsDone: 3, itemsTotal: 5 },
		});
		expect(clinic.simulator.effects).toHaveLength(3);
	});

	it('sends the fifth where the workflow goes on after errors', async () => {
		const { items, errorItems } = await clinic.run(post, {
			items: batch(),
			node: { onError: 'continueErrorOutput' },
		});

		expect(items).toHaveLength(4);
		expect(errorItems.map(({ json }) => json.text)).toEqual(['message 4']);
		expect(clinic.simulator.effects).toHaveLength(4);
	});
});
