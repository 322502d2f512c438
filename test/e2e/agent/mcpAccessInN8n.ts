import type { N8nLine } from '../host/installation/n8nInstall';
import { readOnlyCredential } from '../simulatorCredential';
import type { Stage } from '../Stage';
import { get, post } from './agentTools';
import { McpClient } from './McpClient';
import { mcpWorkflow } from './mcpWorkflow';

const forbidden = 403;
const secret = 'a-secret-for-mcp-clients';

/** The ways in which n8n's MCP Server Trigger lets in only those who know a secret. */
const ways = [
	{
		value: 'bearerAuth',
		credentialType: 'httpBearerAuth',
		data: { token: secret },
		headers: { authorization: `Bearer ${secret}` },
		wrong: { authorization: 'Bearer a-guess' },
	},
	{
		value: 'headerAuth',
		credentialType: 'httpHeaderAuth',
		data: { name: 'X-Clinic-Key', value: secret },
		headers: { 'x-clinic-key': secret },
		wrong: { 'x-clinic-key': 'a-guess' },
	},
] as const;

/** Who gets at the tools of an MCP Server Trigger, and what a Read Only credential lets them do. */
export function mcpAccessInN8n(line: N8nLine, stage: () => Stage): void {
	describe.each(ways)('with $value', ({ value, credentialType, data, headers, wrong }) => {
		let url: string;
		let client: McpClient;

		beforeAll(async () => {
			const { rest, server, simulator } = stage();
			const name = `MCP clients by ${value}`;
			const known = await rest.createCredential({ name, type: credentialType, data });
			const workflow = mcpWorkflow({
				line,
				path: `clinic-${value}`,
				tools: [
					{ name: 'Get Contact', ...get },
					{ name: 'Post', ...post(simulator) },
				],
				credential: await rest.createCredential(readOnlyCredential(simulator)),
				authentication: { value, credentialType, credential: known },
			});
			await rest.activate(await rest.createWorkflow(workflow));
			url = `${server.baseUrl}/mcp/clinic-${value}`;
			client = await McpClient.connect(url, headers);
		});

		it.each([
			['without the secret', {}],
			['with a wrong secret', wrong],
		])('lets no client in %s', async (_, sent) => {
			const { requests } = stage().simulator;
			const before = requests.length;

			await expect(McpClient.connect(url, sent)).rejects.toThrow(`answered ${forbidden}`);
			expect(await fetch(url, { headers: sent })).toMatchObject({ status: forbidden });
			await expect(client.as(sent).callTool('Get_Contact', {})).rejects.toThrow(
				`answered ${forbidden}`,
			);
			expect(requests).toHaveLength(before);
		});

		it('lets a client with the secret list the tools and read', async () => {
			const [{ id }] = stage().simulator.organization.contacts;

			expect((await client.toolNames()).sort()).toEqual(['Get_Contact', 'Post']);
			const { content } = await client.callTool('Get_Contact', { Contact: id });

			expect(JSON.parse(content[0].text)).toEqual([expect.objectContaining({ id })]);
		});

		it('refuses a write before any request, and the client reads why', async () => {
			const { requests } = stage().simulator;
			const before = requests.length;

			const { content } = await client.callTool('Post', { text: 'Your results are here.' });

			expect(content[0].text).toMatch(
				/^\[\{"message":"Failed: Credential: this Spruce Health credential may only read, so nothing was sent/,
			);
			expect(content[0].text).toContain('Choose an operation that only reads.');
			expect(requests).toHaveLength(before);
		});
	});
}
