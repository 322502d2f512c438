import { createServer } from 'node:http';
import type { IDataObject, INodeType } from 'n8n-workflow';
import { waitingExecution } from '../../../../nodes/SpruceHealth/framework/run/waiting/waitingExecution';
import { itemsNode } from '../../../engine/actions/itemsNode';
import { nodeNamed } from '../../../engine/actions/nodeNamed';
import { outcomeOf } from '../../../engine/actions/outcomeOf';
import { runWorkflow } from '../../../engine/actions/runWorkflow';
import { listenOnLoopback } from '../../../network/listenOnLoopback';

type Use = (execution: ReturnType<typeof waitingExecution>) => Promise<IDataObject>;

/** A node whose output is what is done with its execution. */
function usingNode(use: Use): INodeType {
	const { description } = itemsNode([]);
	return {
		description: { ...description, name: 'using', group: ['transform'], inputs: ['main'] },
		async execute() {
			return [[{ json: await use(waitingExecution(this)) }]];
		},
	};
}

async function inExecution(use: Use) {
	const run = await runWorkflow({
		nodes: [nodeNamed('Items'), nodeNamed('Using')],
		connections: { Items: { main: [[{ node: 'Using', type: 'main', index: 0 }]] } },
		nodeTypes: { Items: itemsNode([{ json: { patient: 'Ada' } }]), Using: usingNode(use) },
		executionId: '1203',
	});
	const { items, error } = outcomeOf(run, 'Using');
	return { run, json: items.at(0)?.json, error };
}

describe('an execution that can wait', () => {
	it('says which it is', async () => {
		const { json } = await inExecution(async ({ workflowId, executionId, instanceId }) => ({
			workflowId,
			executionId,
			hasInstance: instanceId !== '',
		}));
		expect(json).toEqual({ workflowId: 'workflow', executionId: '1203', hasInstance: true });
	});

	it('has an address whose signature covers what was added to it', async () => {
		const { json } = await inExecution(async ({ resumeUrl }) => ({
			urls: [resumeUrl({ asked: '1' }), resumeUrl({ asked: '1' }), resumeUrl({ asked: '2' })],
		}));
		const urls = (json?.urls as string[]).map((url) => new URL(url));
		expect(urls.map(({ pathname }) => pathname)).toEqual(
			Array.from({ length: 3 }, () => '/webhook-waiting/1203/id%20of%20Using'),
		);
		const [one, same, other] = urls.map(({ searchParams }) => searchParams.get('signature'));
		expect(one).toMatch(/^[0-9a-f]{64}$/);
		expect(same).toBe(one);
		expect(other).not.toBe(one);
	});

	it('waits until the deadline, and then hands on what was given to it', async () => {
		const deadline = new Date(Date.now() + 3_600_000);
		const { run } = await inExecution(async ({ waitUntil }) => {
			await waitUntil(deadline, { replied: false });
			return { replied: 'not yet' };
		});
		expect(run.status).toBe('waiting');
		expect(new Date(Number(run.waitTill))).toEqual(deadline);
		const [next] = run.data.executionData?.nodeExecutionStack ?? [];
		expect(next.node.name).toBe('Using');
		expect(next.data.main).toEqual([[{ json: { replied: false }, pairedItem: { item: 0 } }]]);
	});
});

describe('whether another execution is over', () => {
	let answer: { status: number; type?: string; body: string; location?: string };
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		const { status, type = 'application/json', body, location } = answer;
		response.writeHead(status, { 'content-type': type, ...(location && { location }) });
		response.end(body);
	});
	let url: string;
	beforeAll(async () => {
		url = `http://127.0.0.1:${await listenOnLoopback(server)}/webhook-waiting/1/node?signature=a`;
	});
	afterAll(() => server.close());

	async function isOver(address: string): Promise<unknown> {
		const { json, error } = await inExecution(async (execution) => ({
			isOver: await execution.isOver(address),
		}));
		expect(error).toBeUndefined();
		return json?.isOver;
	}

	const said = (message: string) => JSON.stringify({ code: 0, message });

	it.each([
		['stopped', 409, said('The execution "1" has finished with error.'), true],
		['ended', 409, said('The execution "1 has finished already.'), true],
		['deleted', 404, said('The execution "1" does not exist.'), true],
		['running', 409, said('The execution "1" is running already.'), false],
		['waiting', 200, said('Waiting for a reply'), false],
		['that nobody asked about', 200, said('The execution "1" has finished already.'), false],
		['behind a signature that is not right', 401, said('Invalid signature'), false],
		['that cannot be told', 503, said('Please send this event again'), false],
		['behind a proxy', 404, said('no Route matched with those values'), false],
	])('is known of one %s', async (_what, status, body, expected) => {
		answer = { status, body };
		expect(await isOver(url)).toBe(expected);
		expect(asked.at(-1)).toBe('POST /webhook-waiting/1/node?signature=a');
	});

	it('is known of one that has ended, of which n8n shows a page', async () => {
		const body = '<html><body><h1>No action required</h1></body></html>';
		answer = { status: 200, type: 'text/html; charset=utf-8', body };
		expect(await isOver(url)).toBe(true);
		answer = { ...answer, body: '<html><body><h1>Sign in</h1></body></html>' };
		expect(await isOver(url)).toBe(false);
	});

	it.each([
		['a page', 'text/html', '<p>The execution "1" has finished already.</p>'],
		['nothing', 'application/json', ''],
		['null', 'application/json', 'null'],
		['a list', 'application/json', '[]'],
		['a number', 'application/json', '{"message":7}'],
	])('is not known where the answer is %s', async (_what, type, body) => {
		answer = { status: 404, type, body };
		expect(await isOver(url)).toBe(false);
	});

	it('is not known where another place is named', async () => {
		answer = { status: 302, body: '', location: 'http://127.0.0.1:1/' };
		expect(await isOver(url)).toBe(false);
	});

	it.each(['http://127.0.0.1:1/webhook-waiting/1/node', 'http://n8n.invalid/', 'n8n', ''])(
		'is not known where nobody answers: %j',
		async (address) => {
			expect(await isOver(address)).toBe(false);
		},
	);
});
