import type { Conversation } from './organization/conversations/Conversation';
import { type SimulatorAnswer, SimulatorClient } from './SimulatorClient';
import { type Simulator, type SimulatorOptions, startSimulator } from './startSimulator';

/** A simulator for the tests of one file, back in its first state before each of them. */
export interface SimulatorBench {
	readonly simulator: Simulator;
	readonly client: SimulatorClient;
	/** The first conversation of a type. */
	conversationOf(type: Conversation['type']): Conversation;
	/** The latest item of a conversation, as Spruce shows it. */
	newestItem(conversationId: string): Promise<SimulatorAnswer['body']>;
}

/** Starts a simulator before the tests of a file and closes it after them. */
export function simulatorBench(options: SimulatorOptions): SimulatorBench {
	let simulator: Simulator;
	beforeAll(async () => {
		simulator = await startSimulator(options);
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());
	return {
		get simulator() {
			return simulator;
		},
		get client() {
			return new SimulatorClient(simulator);
		},
		conversationOf(type) {
			const { conversations } = simulator.organization;
			const found = conversations.find((candidate) => candidate.type === type);
			if (!found) throw new Error(`no ${type} conversation was seeded`);
			return found;
		},
		async newestItem(conversationId) {
			const items = `/conversations/${conversationId}/items`;
			const answer = await this.client.get(items, { pageSize: '1' });
			return answer.body.conversationItems[0];
		},
	};
}
