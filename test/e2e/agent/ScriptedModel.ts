import Fastify from 'fastify';
import type { IDataObject } from 'n8n-workflow';
import type { AddressInfo } from 'node:net';

const modelName = 'scripted';

/** The description of a tool that a model receives. */
export interface OfferedTool {
	name: string;
	description: string;
	/** The JSON schema of the tool's input. */
	parameters: IDataObject;
}

/** What an agent sends to the model: the conversation so far, and the tools. */
export interface ChatRequest {
	messages: Array<{ role: string; content: string }>;
	tools: Array<{ function: OfferedTool }>;
}

/**
 * Stands in for OpenAI, or anything that speaks its language. It uses the first tool that it is
 * offered with the inputs of its script, one after another or several in one answer, and then quotes
 * the tool's last answer.
 */
export class ScriptedModel {
	/** Everything it was ever asked, oldest first. */
	readonly requests: ChatRequest[] = [];

	private script: IDataObject[][] = [];

	/** The requests that came before this script. */
	private earlier = 0;

	private readonly server = Fastify();

	private constructor() {
		this.server.get('/v1/models', async () => ({ object: 'list', data: [{ id: modelName }] }));
		this.server.post<{ Body: ChatRequest }>('/v1/chat/completions', async ({ body }) => {
			this.requests.push(body);
			return this.answer(this.script.shift());
		});
	}

	/** Starts one on a free port of the loopback address. */
	static async start(): Promise<ScriptedModel> {
		const model = new ScriptedModel();
		await model.server.listen({ host: '127.0.0.1', port: 0 });
		return model;
	}

	/** The Base URL for the credential of n8n. */
	get url(): string {
		const { port } = this.server.server.address() as AddressInfo;
		return `http://127.0.0.1:${port}/v1`;
	}

	/** Gives it a new script: the inputs with which it will use the tool. A list is one answer of it. */
	willUseTool(...inputs: Array<IDataObject | IDataObject[]>): void {
		this.script = inputs.map((input) => [input].flat());
		this.earlier = this.requests.length;
	}

	/** The tool that it was offered in the course of this script. */
	get tool(): OfferedTool {
		return this.tools[0];
	}

	/** All tools that it was offered in the course of this script. */
	get tools(): OfferedTool[] {
		return this.requests[this.earlier].tools.map((tool) => tool.function);
	}

	/** What the tool told it in the course of this script, oldest first. */
	get toolAnswers(): string[] {
		const messages = this.requests.slice(this.earlier).at(-1)?.messages ?? [];
		return messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
	}

	/** Ends the server. */
	async close(): Promise<void> {
		await this.server.close();
	}

	private answer(inputs?: IDataObject[]): IDataObject {
		const choice =
			inputs === undefined
				? { finish_reason: 'stop', message: { content: `It says: ${this.toolAnswers.at(-1)}` } }
				: { finish_reason: 'tool_calls', message: { tool_calls: this.toolCalls(inputs) } };
		const message = { role: 'assistant', content: null, ...choice.message };
		return {
			id: `chatcmpl-${this.requests.length}`,
			object: 'chat.completion',
			model: modelName,
			choices: [{ index: 0, ...choice, message }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	}

	private toolCalls(inputs: IDataObject[]): IDataObject[] {
		return inputs.map((input, index) => ({
			id: `call-${this.requests.length}-${index}`,
			type: 'function',
			function: { name: this.tool.name, arguments: JSON.stringify(input) },
		}));
	}
}
