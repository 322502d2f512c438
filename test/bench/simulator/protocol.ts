import type { Fault } from '../../simulator/faults/FaultPlan';

/** How to talk to a simulated organization. */
export interface SimulatorAddress {
	baseUrl: string;
	token: string;
}

/** What the process of the simulator says once it listens. */
export interface Ready {
	simulator: SimulatorAddress;
	/** The same organization, with answers to reads kept ready to be sent. */
	replay: SimulatorAddress;
	/** The same, with a latency of 100 ms. */
	distantReplay: SimulatorAddress;
}

/** What the benchmark can have done in the process of the simulator. */
export interface SimulatorCommands {
	/** Back to the seeded organization, without faults. */
	reset(): void;
	addFaults(faults: Fault[]): void;
	/** The requests to the simulator itself since the last reset; only those of an operation, if one is named. */
	countRequests(operationId?: string): number;
	/** The requests that were answered from what was kept, so far. */
	countReplays(): number;
	contactIds(count: number): string[];
	/** A line that sends text messages. */
	phoneLineId(): string;
	/** A conversation that takes messages. */
	conversationId(): string;
	/** The texts of the messages that were really sent, in order. */
	sentTexts(): string[];
}

export type CommandName = keyof SimulatorCommands;

export interface Question {
	number: number;
	command: CommandName;
	values: unknown[];
}

export interface Reply {
	number: number;
	result: unknown;
}
