import { type Profiler, type Runtime, Session } from 'node:inspector';

/** A part of the work and its share of the CPU time. */
export interface Part {
	name: string;
	share: number;
}

/** Where the CPU time of some work went. */
export interface ProfiledParts {
	/** By what the code that ran is for, the largest first. */
	parts: Part[];
	/** By what n8n was asked for, all that ran inside included; async continuations are not. */
	calls: Part[];
}

/** What a node asks n8n for. */
const callsOfInterest = [
	'getNodeParameter',
	'getCredentials',
	'evaluateExpression',
	'httpRequestWithAuthentication',
	'readParams',
	'idempotencyKey',
];

/** Does a piece of work under V8's CPU profiler. */
export async function profileParts(work: () => Promise<unknown>): Promise<ProfiledParts> {
	const session = new Session();
	session.connect();
	const post = async (method: string): Promise<unknown> =>
		await new Promise((resolve, reject) => {
			session.post(method, (error, answer) => (error ? reject(error) : resolve(answer)));
		});
	await post('Profiler.enable');
	await post('Profiler.start');
	await work();
	const { profile } = (await post('Profiler.stop')) as Profiler.StopReturnType;
	session.disconnect();
	return partsOf(profile);
}

function partsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): ProfiledParts {
	const ownTime = new Map<number, number>();
	samples.forEach((id, index) => ownTime.set(id, (ownTime.get(id) ?? 0) + timeDeltas[index]));
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const parts = new Map<string, number>();
	const calls = new Map<string, number>();
	const add = (sums: Map<string, number>, name: string, time: number) =>
		sums.set(name, (sums.get(name) ?? 0) + time);

	const visit = (node: Profiler.ProfileNode, within: ReadonlySet<string>, caller: string) => {
		const { functionName, url } = node.callFrame;
		// The profiler's own start counts as little as waiting.
		if (functionName === '(idle)' || url === 'node:inspector') return;
		const time = ownTime.get(node.id) ?? 0;
		const name = functionName.replace(/^.*\./, '');
		const inside = callsOfInterest.includes(name) ? new Set([...within, name]) : within;
		const area = areaOf(node.callFrame, caller);
		add(parts, area, time);
		for (const call of inside) add(calls, call, time);
		for (const child of node.children ?? []) {
			const next = byId.get(child);
			if (next !== undefined) visit(next, inside, area);
		}
	};
	visit(nodes[0], new Set(), 'V8');
	const total = [...parts.values()].reduce((sum, time) => sum + time, 0);
	return { parts: largestFirst(parts, total), calls: largestFirst(calls, total) };
}

/** The first that fits a file's address says what its code is for. */
const areas: Array<[name: string, pattern: RegExp]> = [
	["n8n's expressions", /n8n-workflow\/.*(expression|data-proxy)|\/luxon\/|@n8n\/tournament\//],
	["n8n's parameters and credentials", /\/n8n-workflow\//],
	["n8n's engine", /\/n8n-core\//],
	['HTTP and sockets', /\/node_modules\/|^node:/],
	['this package', /\/dist\/(nodes|credentials)\//],
	['the test harness', /./],
];

/** What a function is for. Built-in ones, which have no address, belong to who calls them. */
function areaOf({ url, functionName }: Runtime.CallFrame, caller: string) {
	if (functionName === '(garbage collector)') return 'garbage collection';
	return areas.find(([, pattern]) => pattern.test(url))?.[0] ?? caller;
}

function largestFirst(sums: Map<string, number>, total: number): Part[] {
	return [...sums]
		.map(([name, time]) => ({ name, share: time / total }))
		.sort((one, other) => other.share - one.share);
}
