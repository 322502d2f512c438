import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../resources/simulatedClinic';
import type { RecordedRequest } from '../simulator/Simulator';
import { allOperations } from './allOperations';
import { describeWithOpenApi } from './describeWithOpenApi';
import { knownReaches, reachesSomebody, tester } from './effectsOutside';
import { samples } from './samples';

/** Operations of the node, and how each of them reaches somebody outside the practice. */
const texting = [
	['call: create', 'PostCreateProxyCall'],
	['contact: invite', 'SendInvite'],
	['conversation: create', 'CreateConversation'],
	['message: post', 'PostConversationMessage'],
	['message: send', 'PostMessageFromEndpoint'],
	['message: sendAndWait', 'PostConversationMessage'],
	['message: sendAndWait', 'PostMessageFromEndpoint'],
	['scheduledMessage: create', 'ScheduleConversationMessage'],
];

describe('with a test recipient in the credential', () => {
	const clinic = simulatedClinic();

	async function runEach(name: string, mode: 'manual' | 'trigger', more: IDataObject = {}) {
		const [resource, operation] = name.split(': ');
		const { least, full, items } = samples[name];
		const { organization } = clinic.simulator;
		for (const parameters of [least(organization), ...(full?.(organization) ?? [])]) {
			await clinic.run(
				{ resource, operation, ...parameters },
				{ items, mode, credentials: { ...clinic.credential, testRecipient: tester, ...more } },
			);
		}
	}

	function reached(): Array<string | undefined> {
		return clinic.simulator.requests
			.filter(({ operationId, body }: RecordedRequest) =>
				reachesSomebody[operationId ?? '']?.(body as IDataObject),
			)
			.map(({ operationId }) => operationId);
	}

	it.each(allOperations)('no test reaches a patient: $name', async ({ name }) => {
		await runEach(name, 'manual');

		expect(reached()).toEqual([]);
	});

	/** What a request does that is not known to reach somebody or nobody. */
	function unknownReaches(): Array<string | undefined> {
		return clinic.simulator.requests
			.filter(
				({ method, operationId = '' }) => method !== 'GET' && !knownReaches.includes(operationId),
			)
			.map(({ operationId, path }) => operationId ?? path);
	}

	it.each(allOperations)('it is known whom each call reaches: $name', async ({ name }) => {
		await runEach(name, 'trigger');

		expect(unknownReaches()).toEqual([]);
	});

	it.each(texting)('other runs are what they were: %s', async (name, operationId) => {
		await runEach(name, 'trigger');

		expect(reached()).toContain(operationId);
	});

	it.each(['message: send', 'call: create', 'contact: create'])(
		'a read-only credential stays read-only: %s',
		async (name) => {
			await runEach(name, 'manual', { readOnly: true });

			expect(clinic.simulator.requests).toEqual([]);
		},
	);
});

describe('whom the operations of Spruce reach', () => {
	it('is said once of each', () => {
		expect(new Set(knownReaches).size).toBe(knownReaches.length);
	});

	it('is shown by an operation of the node where it is somebody outside the practice', () => {
		const shown = new Set(texting.map(([, operationId]) => operationId));
		expect([...shown].sort()).toEqual(Object.keys(reachesSomebody).sort());
	});
});

describeWithOpenApi('whom the operations of Spruce reach', (openApi) => {
	it('is said of all that may change something, and of no others', () => {
		expect([...knownReaches].sort()).toEqual(openApi.writingOperationIds.sort());
	});
});
