import type { N8nLine } from '../host/installation/n8nInstall';
import type { Stage } from '../Stage';
import { McpClient } from './McpClient';
import { get, post, unknownId } from './agentTools';
import { type McpTool, mcpWorkflow } from './mcpWorkflow';

const path = 'spruce-health';

/** What a client of a real server's MCP Server Trigger does with the package's node as its tools. */
export function mcpInN8n(line: N8nLine, stage: () => Stage): void {
	let client: McpClient;

	beforeAll(async () => {
		const { rest, server, credential } = stage();
		const tools = toolsOf(stage());
		const workflow = mcpWorkflow({ line, path, tools, credential });
		await rest.activate(await rest.createWorkflow(workflow));
		client = await McpClient.connect(`${server.baseUrl}/mcp/${path}`);
	});

	const effectsOf = async (work: () => Promise<unknown>) => {
		const before = stage().simulator.effects.length;
		await work();
		return stage().simulator.effects.slice(before);
	};

	it('finds each node as a tool', async () => {
		expect((await client.toolNames()).sort()).toEqual([
			'Get_Contact',
			'Get_Contact_or_Stop',
			'Post',
			'Post_Once',
			'Post_or_Retry',
		]);
	});

	it('reads what a tool found', async () => {
		const [{ id }] = stage().simulator.organization.contacts;

		const { content, isError } = await client.callTool('Get_Contact', { Contact: id });

		expect(isError).toBeUndefined();
		expect(JSON.parse(content[0].text)).toEqual([expect.objectContaining({ id })]);
	});

	it('reads in the first word that a tool failed, and has no other sign', async () => {
		const { content, isError } = await client.callTool('Get_Contact', { Contact: unknownId });

		expect(isError).toBeUndefined();
		expect(content[0].text).toMatch(/^\[\{"message":"Failed: Spruce Health has no record/);
		expect(content[0].text).toContain('Check the ID');
	});

	it('has the sign of its protocol where On Error is to stop, and reads the same', async () => {
		const result = await client.callTool('Get_Contact_or_Stop', { Contact: unknownId });

		expect(result.isError).toBe(true);
		expect(result.content[0].text).toContain('Failed: Spruce Health has no record');
		expect(result.content[0].text).toContain('Check the ID');
	});

	it('posts with each call, because n8n makes an execution of each', async () => {
		const said = { text: 'Your results are here.' };
		const effects = await effectsOf(async () => {
			await client.callTool('Post', said);
			await client.callTool('Post', said);
		});

		expect(effects).toHaveLength(2);
	});

	it('keeps the key of a call under Retry On Fail', async () => {
		const { faults, requests } = stage().simulator;
		const before = requests.length;
		faults.add({ kind: 'status', status: 400, operationId: 'PostConversationMessage' });

		await client.callTool('Post_or_Retry', { text: 'Please call us.' });

		const keys = requests.slice(before).map(({ headers }) => headers['s-idempotency-key']);
		expect(keys).toHaveLength(2);
		expect(new Set(keys).size).toBe(1);
	});

	it('posts once where Send Only Once Per says so', async () => {
		const said = { text: 'Your results are here.' };
		const effects = await effectsOf(async () => {
			await client.callTool('Post_Once', said);
			const { content } = await client.callTool('Post_Once', said);
			expect(JSON.parse(content[0].text)).toMatchObject([{ duplicate: true }]);
		});

		expect(effects).toHaveLength(1);
	});
}

function toolsOf({ simulator }: Stage): McpTool[] {
	const { parameters: postText } = post(simulator);
	const once = { ...postText, requestOptions: { idempotencyKey: 'results-of-monday' } };
	return [
		{ name: 'Get Contact', ...get },
		{ name: 'Get Contact or Stop', ...get, settings: { onError: 'stopWorkflow' } },
		{ name: 'Post', parameters: postText },
		{
			name: 'Post or Retry',
			parameters: postText,
			settings: { onError: 'stopWorkflow', retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		},
		{ name: 'Post Once', parameters: once },
	];
}
