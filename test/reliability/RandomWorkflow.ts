import fc from 'fast-check';
import type { IConnections, IDataObject, INode, INodeParameters, IRun } from 'n8n-workflow';
import { itemsNode } from '../engine/actions/itemsNode';
import { roundsNode } from '../engine/actions/roundsNode';
import { runWorkflow } from '../engine/actions/runWorkflow';
import { spruceNode } from '../engine/environment/spruceTypes';
import type { SimulatedClinic } from '../resources/simulatedClinic';
import type { Fault } from '../simulator/faults/FaultPlan';

/** A row of the first node: whom to text, what, and what the text is about. */
export interface Row {
	phone: string;
	text: string;
	about: string;
}

/** A Send node of the workflow. */
export interface SendNode {
	hasKey: boolean;
	/** How often it runs: in a loop, or once. */
	rounds: number;
	onError: 'continueRegularOutput' | 'stopWorkflow';
	retryOnFail: boolean;
	/** Whether it has the ID of another node, as a copied one has on n8n 1. */
	sharesId: boolean;
}

/** An execution of the workflow, and what goes wrong meanwhile. */
export interface Execution {
	/** Whether n8n's Retry button starts it, and not a trigger. */
	isRetry: boolean;
	faults: Fault[];
}

const sending = { operationId: 'PostMessageFromEndpoint' } as const;

/** What the client or n8n gets over, and a refusal. */
const anyFault: fc.Arbitrary<Fault> = fc.oneof(
	fc.record({
		...fixed(sending),
		kind: fc.constant('reset' as const),
		when: fc.constantFrom('before' as const, 'after' as const),
		skip: fc.nat(4),
	}),
	fc.record({
		...fixed(sending),
		kind: fc.constant('status' as const),
		status: fc.constantFrom(400, 500),
		skip: fc.nat(4),
	}),
);

function fixed<Value extends object>(value: Value) {
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, fc.constant(one)]),
	) as { [Name in keyof Value]: fc.Arbitrary<Value[Name]> };
}

/** Few values of each kind, so that rows are often equal in some of them. */
const anyRow: fc.Arbitrary<Row> = fc.record({
	phone: fc.constantFrom('2065550101', '(206) 555-0101', '+12065550102'),
	text: fc.constantFrom('One', 'Two'),
	about: fc.constantFrom('7', '8'),
});

const anyNode: fc.Arbitrary<SendNode> = fc.record({
	hasKey: fc.boolean(),
	rounds: fc.constantFrom(1, 1, 2),
	onError: fc.constantFrom('continueRegularOutput' as const, 'stopWorkflow' as const),
	retryOnFail: fc.boolean(),
	sharesId: fc.boolean(),
});

/** A workflow and its executions. */
export const anyHistory = fc.record({
	rows: fc.array(anyRow, { minLength: 1, maxLength: 4 }),
	nodes: fc.array(anyNode, { minLength: 1, maxLength: 3 }),
	executions: fc.array(
		fc.record({ isRetry: fc.boolean(), faults: fc.array(anyFault, { maxLength: 1 }) }),
		{ minLength: 1, maxLength: 3 },
	),
});

export const nodeName = (index: number) => `Send ${index + 1}`;
const roundsName = (index: number) => `Rounds ${index + 1}`;
/** The row of an item, also in the second round of a loop. */
const row = "$('Start').all()[$itemIndex].json";

function parametersOf({ hasKey }: SendNode, line: string): INodeParameters {
	return {
		resource: 'message',
		operation: 'send',
		sendTo: 'phoneOrEmail',
		phoneOrEmail: `={{ ${row}.phone }}`,
		internalEndpointId: { __rl: true, mode: 'id', value: line },
		// A text with a key never looks like one without.
		text: `=${hasKey ? 'keyed' : 'plain'} {{ ${row}.text }}`,
		requestOptions: hasKey ? { idempotencyKey: `=about-{{ ${row}.about }}` } : {},
	};
}

function plainNode(name: string, type: string): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {} };
}

/** Runs the workflow once. All of its nodes get the rows from the first one, each in its own branch. */
export async function runOnce(
	clinic: SimulatedClinic,
	{ rows, nodes }: { rows: Row[]; nodes: SendNode[] },
	line: string,
	resumeToken: string,
): Promise<IRun> {
	const to = (...names: string[]) =>
		names.map((node) => ({ node, type: 'main' as const, index: 0 }));
	const connections: IConnections = {
		Start: { main: [to(...nodes.map((_, index) => roundsName(index)))] },
	};
	nodes.forEach((_, index) => {
		connections[roundsName(index)] = { main: [to(nodeName(index)), []] };
		connections[nodeName(index)] = { main: [to(roundsName(index))] };
	});
	return await runWorkflow({
		nodes: [
			plainNode('Start', 'test.items'),
			...nodes.flatMap((node, index) => [
				plainNode(roundsName(index), `test.rounds${node.rounds}`),
				spruceNode({
					id: node.sharesId ? 'copied' : nodeName(index),
					name: nodeName(index),
					parameters: parametersOf(node, line),
					onError: node.onError,
					...(node.retryOnFail && { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }),
				}),
			]),
		],
		connections,
		nodeTypes: {
			'test.items': itemsNode(rows.map((json) => ({ json: json as Row & IDataObject }))),
			'test.rounds1': roundsNode(1),
			'test.rounds2': roundsNode(2),
		},
		credentials: clinic.credential,
		resumeToken,
	});
}
