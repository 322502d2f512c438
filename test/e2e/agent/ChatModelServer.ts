import Fastify from 'fastify';
import type { IDataObject } from 'n8n-workflow';
import type { AddressInfo } from 'node:net';

const modelName = 'scripted';
const badRequest = 400;

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
	/** Missing where the agent has no tools. */
	tools?: Array<{ function: OfferedTool }>;
}

/** A tool that a model wants to use, and with what input. */
export interface ToolUse {
	name: string;
	input: IDataObject;
}

/** What a model answers: words, uses of tools, or an error. */
export type ModelAnswer = { text: string } | { uses: readonly ToolUse[] } | { error: string };

/** Speaks the language of OpenAI's chat models, on the loopback address. */
export class ChatModelServer {
	private answers = 0;

	private readonly server = Fastify();

	private constructor(answerTo: (request: ChatRequest) => ModelAnswer) {
		this.server.get('/v1/models', async () => ({ object: 'list', data: [{ id: modelName }] }));
		this.server.post<{ Body: ChatRequest }>('/v1/chat/completions', async ({ body }, reply) => {
			const answer = answerTo(body);
			if ('error' in answer) {
				return await reply.status(badRequest).send({ error: { message: answer.error } });
			}
			return this.completion(answer);
		});
	}

	/** Starts one on a free port. */
	static async start(answerTo: (request: ChatRequest) => ModelAnswer): Promise<ChatModelServer> {
		const model = new ChatModelServer(answerTo);
		await model.server.listen({ host: '127.0.0.1', port: 0 });
		return model;
	}

	/** The Base URL for the credential of n8n. */
	get url(): string {
		const { port } = this.server.server.address() as AddressInfo;
		return `http://127.0.0.1:${port}/v1`;
	}

	/** Ends the server. */
	async close(): Promise<void> {
		await this.server.close();
	}

	private completion(answer: Exclude<ModelAnswer, { error: string }>): IDataObject {
		const number = ++this.answers;
		const choice =
			'text' in answer
				? { finish_reason: 'stop', message: { content: answer.text } }
				: { finish_reason: 'tool_calls', message: { tool_calls: toolCalls(answer, number) } };
		const message = { role: 'assistant', content: null, ...choice.message };
		return {
			id: `chatcmpl-${number}`,
			object: 'chat.completion',
			model: modelName,
			choices: [{ index: 0, ...choice, message }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	}
}

function toolCalls({ uses }: { uses: readonly ToolUse[] }, number: number): IDataObject[] {
	return uses.map(({ name, input }, index) => ({
		id: `call-${number}-${index}`,
		type: 'function',
		function: { name, arguments: JSON.stringify(input) },
	}));
}
