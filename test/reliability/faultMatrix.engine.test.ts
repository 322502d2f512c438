import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../resources/simulatedClinic';
import type { Fault } from '../simulator/startSimulator';
import { type Ends, matrixFaults } from './matrixFaults';
import { type Cell, matrixTable } from './matrixTable';
import { requestKinds } from './requestKinds';

const noAnswer = 'failed: Spruce Health did not answer';
const wrongAddress = 'failed: The Base URL is not the address of the Spruce Health API';

const elsewhere: Array<[string, string]> = [
	['connection refused', 'http://127.0.0.1:1/v1'],
	['unknown host', 'https://nowhere.invalid/v1'],
];

describe('the fault matrix', () => {
	// One for each kind of request, so that they can run side by side.
	const clinics = requestKinds.map(() => simulatedClinic({ contacts: 30 }));
	const other = simulatedClinic({ contacts: 1, conversations: 1 });
	const rows = new Map<string, Cell[]>();

	afterAll(() => {
		const kinds = requestKinds.map(({ name }) => name);
		process.stdout.write(`\n${matrixTable(kinds, rows)}`);
	});

	/** Runs each kind of request once, all of them side by side. */
	async function row(fault?: Fault, credential: IDataObject = {}): Promise<Cell[]> {
		const cells = requestKinds.map(async ({ operationId, isWrite, items, parameters }, place) => {
			const clinic = clinics[place];
			const { simulator } = clinic;
			if (fault) simulator.faults.add({ ...fault, operationId });
			const run = await clinic.run(
				{ ...parameters(simulator.organization), requestOptions: { timeoutSeconds: 1 } },
				{ items, credentials: { ...clinic.credential, ...credential } },
			);
			const isIt = (one: { operationId?: string }) => one.operationId === operationId;
			const isDuplicate = run.items[0]?.json.duplicate === true;
			const success = isDuplicate ? 'success (duplicate)' : 'success';
			return {
				outcome: run.status === 'success' ? success : `failed: ${run.error?.message}`,
				requests: simulator.requests.filter(isIt).length,
				...(isWrite && { effects: simulator.effects.filter(isIt).length }),
			};
		});
		return await Promise.all(cells);
	}

	function expected(ends: Ends): Cell[] {
		return requestKinds.map(({ endsAt }) => {
			const [outcome, requests, effects] = ends[endsAt];
			return { outcome, requests, ...(effects !== undefined && { effects }) };
		});
	}

	it.each(Object.entries(matrixFaults))(
		'%s: each request is carried out once at most, and ends as it should',
		async (name, { fault, cells }) => {
			rows.set(name, await row(fault));

			expect(rows.get(name)).toEqual(expected(cells));
		},
		30_000,
	);

	it('a redirect to another host is not followed, so that the token stays here', async () => {
		const name = 'redirect to another host';
		const location = other.simulator.baseUrl.replace('127.0.0.1', 'localhost');
		rows.set(name, await row({ kind: 'redirect', location: `${location}/contacts` }));

		expect(rows.get(name)).toEqual(
			expected([
				[wrongAddress, 1],
				[wrongAddress, 1],
				[wrongAddress, 1, 0],
				[wrongAddress, 1, 0],
			]),
		);
		expect(other.simulator.requests).toEqual([]);
	});

	it.each(elsewhere)(
		'%s: every request fails in plain words, after several tries',
		async (name, baseUrl) => {
			rows.set(name, await row(undefined, { baseUrl }));

			expect(rows.get(name)).toEqual(
				expected([
					[noAnswer, 0],
					[noAnswer, 0],
					[noAnswer, 0, 0],
					[noAnswer, 0, 0],
				]),
			);
		},
		30_000,
	);
});
