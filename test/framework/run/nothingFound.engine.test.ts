import type { IDataObject } from 'n8n-workflow';
import { allOperations } from '../../contract/allOperations';
import { samples } from '../../contract/samples';
import { outcomeOf } from '../../engine/actions/outcomeOf';
import { roundsNode } from '../../engine/actions/roundsNode';
import { runWorkflow } from '../../engine/actions/runWorkflow';
import { nodeNamed } from '../../engine/actions/nodeNamed';
import { spruceNode } from '../../engine/environment/spruceTypes';
import { runAsTool } from '../../engine/tools/runAsTool';
import { simulatedClinic } from '../../resources/simulatedClinic';

const nothing = { found: false };

/** Every operation that lists records, apart from the call whose address the user enters. */
const listings = allOperations.filter(
	({ name, operation }) =>
		operation.fields.some((field) => field.name === 'limit') && name !== 'customApiCall: call',
);

describe('If Nothing Is Found', () => {
	const clinic = simulatedClinic();

	/** What an operation is run with, where Spruce answers with no records. */
	function emptyListing(name: string): IDataObject {
		const [resource, operation] = name.split(': ');
		const { faults, organization } = clinic.simulator;
		const parameters = samples[name].least(organization);
		// These listings would go on with a second page.
		Object.assign(organization, { items: [], webhookEvents: [] });
		faults.add({ kind: 'nullList' });
		return { resource, operation, ...parameters };
	}

	it('is offered by every listing', () => {
		const without = listings.filter(({ operation }) =>
			operation.fields.every(({ name }) => name !== 'ifNothingFound'),
		);
		expect(listings.length).toBeGreaterThan(15);
		expect(without.map(({ name }) => name)).toEqual([]);
	});

	it.each(listings)('makes no item unless it is asked to: $name', async ({ name }) => {
		const { items, status } = await clinic.run(emptyListing(name));

		expect({ items, status }).toEqual({ items: [], status: 'success' });
	});

	it.each(listings)('makes one item that says so: $name', async ({ name }) => {
		const parameters = { ...emptyListing(name), ifNothingFound: 'item' };

		const { items } = await clinic.run(parameters);

		expect(items).toEqual([{ json: nothing, pairedItem: { item: 0 } }]);
	});

	it.each(listings)('tells an agent in any case: $name', async ({ name }) => {
		const { answer } = await runAsTool({
			parameters: emptyListing(name),
			access: 'request',
			credentials: clinic.credential,
		});

		expect(answer).toEqual([nothing]);
	});

	it('tells an agent that calls the tool itself', async () => {
		const { answer } = await runAsTool({
			parameters: emptyListing('contact: search'),
			access: 'call',
			credentials: clinic.credential,
		});

		expect(answer).toEqual([nothing]);
	});

	const search = {
		resource: 'contact',
		operation: 'search',
		freeText: '={{ $json.name }}',
		limit: 1,
		ifNothingFound: 'item',
	};

	it.each([true, false])(
		'gives three patients of whom the first is unknown three items in order (Simplify: %s)',
		async (simplify) => {
			const [ada, ben] = clinic.simulator.organization.contacts;
			ada.displayName = 'Adalinde Findable';
			ben.displayName = 'Benedikta Findable';
			const names = ['Nobody Qqqq', ada.displayName, ben.displayName];

			const { items } = await clinic.run(
				{ ...search, simplify },
				{ items: names.map((name) => ({ name })) },
			);

			expect(items.map(({ json }) => json.id ?? json)).toEqual([nothing, ada.id, ben.id]);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
		},
	);

	it.each([
		['item', 3],
		['noItem', 1],
	])('keeps a loop going with "%s" for %d rounds', async (ifNothingFound, rounds) => {
		const parameters = { ...search, freeText: 'Nobody Qqqq', ifNothingFound };
		const underTest = spruceNode({ parameters });
		const runData = await runWorkflow({
			nodes: [nodeNamed('Rounds'), underTest],
			connections: {
				Rounds: { main: [[{ node: underTest.name, type: 'main', index: 0 }], []] },
				[underTest.name]: { main: [[{ node: 'Rounds', type: 'main', index: 0 }]] },
			},
			nodeTypes: { Rounds: roundsNode(3) },
			credentials: clinic.credential,
		});

		expect(runData.data.resultData.runData[underTest.name]).toHaveLength(rounds);
		expect(outcomeOf(runData, underTest.name).error).toBeUndefined();
	});

	it('does not hide that a listing failed', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 403 });

		const { items } = await clinic.run(
			{ ...search, freeText: 'Ada' },
			{ node: { onError: 'continueRegularOutput' } },
		);

		expect(items.map(({ json }) => Object.keys(json))).toEqual([['message', 'error']]);
	});

	it('is taken by a custom call that lists', async () => {
		clinic.simulator.faults.add({ kind: 'nullList' });

		const { items } = await clinic.run({
			...{ resource: 'customApiCall', operation: 'call', path: '/contacts', answer: 'list' },
			...{ listProperty: 'contacts', ifNothingFound: 'item' },
		});

		expect(items).toEqual([{ json: nothing, pairedItem: { item: 0 } }]);
	});

	it('is refused by name where it is neither of the two', async () => {
		const { error } = await clinic.run({
			...search,
			freeText: 'Ada',
			ifNothingFound: '={{ "x" }}',
		});

		expect(error?.message).toBe('If Nothing Is Found: this is not one of the options');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
