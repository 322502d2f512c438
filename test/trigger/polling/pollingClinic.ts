import type { IDataObject } from 'n8n-workflow';
import { SpruceHealthPollingTrigger } from '../../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { type PollBench, type Polled, pollBench } from '../../engine/triggers/pollBench';
import { spruceCredentials } from '../../engine/environment/spruceTypes';
import type { TriggerSetup } from '../../engine/triggers/TriggerWorkflow';
import { type SimulatedClinic, simulatedClinic } from '../../resources/simulatedClinic';
import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import { newContact } from '../../simulator/organization/contacts/newContact';
import { type Received, receiveItem } from '../../simulator/organization/conversations/receiveItem';
import { timers } from '../fakeDate';

/** Polling triggers beside a simulated organization. */
export interface PollingClinic {
	readonly clinic: SimulatedClinic;
	/** An n8n with a workflow that starts with our polling trigger. */
	start(parameters?: IDataObject, setup?: Partial<TriggerSetup>): PollBench;
	/** As `start`, and activated: everything that happens afterwards is new. */
	active(parameters?: IDataObject): Promise<PollBench>;
	/** Stops the clocks of Spruce and n8n until the end of the test, in seconds after now. */
	clockAt(after: number): void;
	/** Someone outside sends a message, in seconds after now. */
	receive(after: number, received?: Partial<Received>): ConversationItem;
	/** A contact is added, in seconds after now. */
	addContact(after: number, displayName?: string): IDataObject;
	/** How many requests of an operation were made since the trigger was activated. */
	made(operationId: string): number;
	/** As `made`, and starts counting all operations from 0 again. */
	calls(operationId: string): number;
}

/** An ISO time, in seconds after the test file was loaded. */
export function at(after: number): string {
	return new Date(loadedAt + after * 1_000).toISOString();
}

/** A phone number that no seeded contact has. */
export function phone(number: number): string {
	return `+1206555${String(7_000 + number)}`;
}

/** The JSON of the items that a poll returned. */
export function jsonOf(polled: Polled): IDataObject[] {
	return (polled ?? []).flatMap((items) => items.map(({ json }) => json));
}

/** The texts of the messages that a poll returned. */
export function textsOf(polled: Polled): unknown[] {
	return jsonOf(polled).map(({ object }) => (object as IDataObject).text);
}

const loadedAt = Date.now();

/** Starts a simulated organization for the test file. It was quiet for two hours. */
export function pollingClinic(): PollingClinic {
	const clinic = simulatedClinic({ isUpToDate: true });
	let tests = 0;
	beforeEach(() => tests++);
	afterEach(() => jest.useRealTimers());
	return {
		clinic,
		start: (parameters = {}, setup = {}) =>
			pollBench({
				nodeType: new SpruceHealthPollingTrigger(),
				// Most tests look at Spruce's own record.
				parameters: { source: 'newMessage', simplify: false, ...parameters },
				credentials: spruceCredentials(clinic.credential),
				...setup,
				// A new ID for each test, because the process remembers triggers by it.
				workflow: { id: `workflow ${tests}`, ...setup.workflow },
			}),
		async active(parameters) {
			const bench = this.start(parameters);
			expect(await bench.activate()).toBeNull();
			clinic.simulator.requests.length = 0;
			return bench;
		},
		clockAt(after) {
			jest.useFakeTimers({ now: Date.parse(at(after)), doNotFake: timers });
		},
		receive(after, received = {}) {
			const { organization } = clinic.simulator;
			const item = receiveItem(organization, { channel: 'phone', from: phone(0), ...received });
			const conversation = organization.conversations.find(({ id }) => id === item.conversationId);
			item.createdAt = at(after);
			if (conversation !== undefined) conversation.lastMessageAt = at(after);
			return item;
		},
		addContact(after, displayName = 'Zoë') {
			const { organization } = clinic.simulator;
			const contact = { ...newContact(organization, at(after)), displayName };
			organization.contacts.push(contact);
			return contact as unknown as IDataObject;
		},
		made: (operationId) =>
			clinic.simulator.requests.filter((request) => request.operationId === operationId).length,
		calls(operationId) {
			const made = this.made(operationId);
			clinic.simulator.requests.length = 0;
			return made;
		},
	};
}
