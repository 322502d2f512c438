import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../resources/simulatedClinic';
import type { Fault } from '../simulator/startSimulator';
import { type ExpectedOutcomes, matrixFaults } from './matrixFaults';
import { type Cell, matrixTable } from './matrixTable';
import { requestKinds } from './requestKinds';

const failedWithoutAnswer = 'failed: Spruce Health did not answer';
const failedAtWrongAddress = 'failed: The Base URL is not the address of the Spruce Health API';

const unreachableAddresses: Array<[string, string]> = [
	['connection refused', 'http://127.0.0.1:1/v1'],
	['unknown host', 'https://nowhere.invalid/v1'],
];

describe('the fault matrix', () => {
	// One clinic for each kind of request, so that they can run at the same time.
	const clinics = requestKinds.map(() => simulatedClinic({ contacts: 30 }));
	const otherHost = simulatedClinic({ contacts: 1, conversations: 1 });
	const rows = new Map<string, Cell[]>();

	afterAll(() => {
		const kinds = requestKinds.map(({ name }) => name);
		process.stdout.write(`\n${matrixTable(kinds, rows)}`);
	});

	/** Runs each kind of request once, all at the same time. */
	async function runRow(fault?: Fault, credential: IDataObject = {}): Promise<Cell[]> {
		const cells = requestKinds.map(async ({ operationId, isWrite, items, parameters }, index) => {
			const clinic = clinics[index];
			const { simulator } = clinic;
			if (fault) simulator.faults.add({ ...fault, operationId });
			const run = await clinic.run(parameters(simulator.organization), {
				items,
				credentials: { ...clinic.credential, timeoutSeconds: 1, ...credential },
			});
			const hasSameOperation = (one: { operationId?: string }) => one.operationId === operationId;
			const isDuplicate = run.items[0]?.json.duplicate === true;
			const success = isDuplicate ? 'success (duplicate)' : 'success';
			return {
				outcome: run.status === 'success' ? success : `failed: ${run.error?.message}`,
				requests: simulator.requests.filter(hasSameOperation).length,
				...(isWrite && { effects: simulator.effects.filter(hasSameOperation).length }),
			};
		});
		return await Promise.all(cells);
	}

	function expected(outcomes: ExpectedOutcomes): Cell[] {
		return requestKinds.map(({ outcomeIndex }) => {
			const [outcome, requests, effects] = outcomes[outcomeIndex];
			return { outcome, requests, ...(effects !== undefined && { effects }) };
		});
	}

	it.each(Object.entries(matrixFaults))(
		'carries out each request at most once, with the expected outcome: %s',
		async (name, { fault, cells }) => {
			rows.set(name, await runRow(fault));

			expect(rows.get(name)).toEqual(expected(cells));
		},
		30_000,
	);

	it('does not follow a redirect to another host, which would receive the token', async () => {
		const name = 'redirect to another host';
		const location = otherHost.simulator.baseUrl.replace('127.0.0.1', 'localhost');
		rows.set(name, await runRow({ kind: 'redirect', location: `${location}/contacts` }));

		expect(rows.get(name)).toEqual(
			expected([
				[failedAtWrongAddress, 1],
				[failedAtWrongAddress, 1],
				[failedAtWrongAddress, 1, 0],
				[failedAtWrongAddress, 1, 0],
			]),
		);
		expect(otherHost.simulator.requests).toEqual([]);
	});

	it.each(unreachableAddresses)(
		'fails with a clear message after several tries: %s',
		async (name, baseUrl) => {
			rows.set(name, await runRow(undefined, { baseUrl }));

			expect(rows.get(name)).toEqual(
				expected([
					[failedWithoutAnswer, 0],
					[failedWithoutAnswer, 0],
					[failedWithoutAnswer, 0, 0],
					[failedWithoutAnswer, 0, 0],
				]),
			);
		},
		30_000,
	);
});
