import type { IDataObject } from 'n8n-workflow';

/** What a tool gave to the client, as the Model Context Protocol has it. */
export interface ToolResult {
	content: Array<{ type: string; text: string }>;
	isError?: boolean;
}

const protocolVersion = '2025-03-26';

/** A client of the MCP Server Trigger: it speaks JSON-RPC over streamable HTTP. */
export class McpClient {
	private lastId = 0;

	private session?: string;

	private constructor(
		private readonly url: string,
		private readonly headers: Record<string, string>,
	) {}

	/**
	 * Begins a session, as a client does when it starts.
	 *
	 * @param headers what the client says about itself with every request, such as a token
	 */
	static async connect(url: string, headers: Record<string, string> = {}): Promise<McpClient> {
		const client = new McpClient(url, headers);
		await client.ask('initialize', {
			protocolVersion,
			capabilities: {},
			clientInfo: { name: 'test', version: '1.0.0' },
		});
		await client.send({ method: 'notifications/initialized' });
		return client;
	}

	/** Somebody who knows the same session and sends other headers. */
	as(headers: Record<string, string>): McpClient {
		const other = new McpClient(this.url, headers);
		other.session = this.session;
		return other;
	}

	/** The names of the tools that the server offers. */
	async toolNames(): Promise<string[]> {
		const { tools } = await this.ask<{ tools: Array<{ name: string }> }>('tools/list', {});
		return tools.map(({ name }) => name);
	}

	/** Calls a tool with what the model of the client has filled in. */
	async callTool(name: string, input: IDataObject): Promise<ToolResult> {
		return await this.ask('tools/call', { name, arguments: input });
	}

	private async ask<Result>(method: string, params: IDataObject): Promise<Result> {
		const text = await this.send({ id: ++this.lastId, method, params });
		// The answer is an event stream with one event.
		const data = text.split('\n').find((line) => line.startsWith('data: '));
		if (data === undefined) throw new Error(`${method} was answered ${text}`);
		const { result, error } = JSON.parse(data.slice('data: '.length)) as {
			result?: Result;
			error?: IDataObject;
		};
		if (result === undefined) throw new Error(`${method} was answered ${JSON.stringify(error)}`);
		return result;
	}

	private async send(message: IDataObject): Promise<string> {
		const response = await fetch(this.url, {
			method: 'POST',
			headers: {
				accept: 'application/json, text/event-stream',
				'content-type': 'application/json',
				...this.headers,
				...(this.session && { 'mcp-session-id': this.session }),
			},
			body: JSON.stringify({ jsonrpc: '2.0', ...message }),
		});
		this.session ??= response.headers.get('mcp-session-id') ?? undefined;
		const text = await response.text();
		if (!response.ok) throw new Error(`n8n answered ${response.status}: ${text}`);
		return text;
	}
}
