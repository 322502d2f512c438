import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../resources/simulatedClinic';
import type { RecordedRequest } from '../simulator/Simulator';
import { allOperations } from './allOperations';
import { samples } from './samples';

const tester = '+12065550172';

/** What reaches somebody outside the practice, by the operation of Spruce that does it. */
const reachesPatient: Record<string, (body: IDataObject) => boolean> = {
	CreateConversation: ({ type }) => type !== 'note',
	PostConversationMessage: ({ internal }) => internal !== true,
	PostCreateProxyCall: () => true,
	PostMessageFromEndpoint: ({ destination }) =>
		(destination as IDataObject).smsOrEmailEndpoint !== tester,
	ScheduleConversationMessage: ({ message }) => (message as IDataObject).internal !== true,
	SendInvite: () => true,
};

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
				reachesPatient[operationId ?? '']?.(body as IDataObject),
			)
			.map(({ operationId }) => operationId);
	}

	it.each(allOperations)('no test reaches a patient: $name', async ({ name }) => {
		await runEach(name, 'manual');

		expect(reached()).toEqual([]);
	});

	it.each([
		['call: create', 'PostCreateProxyCall'],
		['contact: invite', 'SendInvite'],
		['conversation: create', 'CreateConversation'],
		['message: post', 'PostConversationMessage'],
		['message: send', 'PostMessageFromEndpoint'],
		['message: sendAndWait', 'PostConversationMessage'],
		['message: sendAndWait', 'PostMessageFromEndpoint'],
		['scheduledMessage: create', 'ScheduleConversationMessage'],
	])('other runs are what they were: %s', async (name, operationId) => {
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
