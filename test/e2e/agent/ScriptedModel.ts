import type { IDataObject } from 'n8n-workflow';
import {
	ChatModelServer,
	type ChatRequest,
	type ModelAnswer,
	type OfferedTool,
} from './ChatModelServer';

/** What a model says when it uses no tool (any longer). */
type LastWords = (request: ChatRequest) => ModelAnswer;

/**
 * Stands in for OpenAI, or anything that speaks its language. It uses the first tool that it is
 * offered with the inputs of its script, one after another or several in one answer, and then quotes
 * the tool's last answer, or says what its script says.
 */
export class ScriptedModel {
	/** Everything it was ever asked, oldest first. */
	readonly requests: ChatRequest[] = [];

	private script: IDataObject[][] = [];

	private lastWords: LastWords = quoteTool;

	/** The requests that came before this script. */
	private earlier = 0;

	private constructor(private readonly server: ChatModelServer) {}

	/** Starts one on a free port of the loopback address. */
	static async start(): Promise<ScriptedModel> {
		const server = await ChatModelServer.start((request) => model.answerTo(request));
		const model = new ScriptedModel(server);
		return model;
	}

	/** The Base URL for the credential of n8n. */
	get url(): string {
		return this.server.url;
	}

	/** Gives it a new script: the inputs with which it will use the tool. A list is one answer of it. */
	willUseTool(...inputs: Array<IDataObject | IDataObject[]>): void {
		this.script = inputs.map((input) => [input].flat());
		this.lastWords = quoteTool;
		this.earlier = this.requests.length;
	}

	/** Gives it a new script: it says this, after it has used the tool with the inputs, if there are any. */
	willSay(words: string | ((request: ChatRequest) => string), ...inputs: IDataObject[]): void {
		this.willUseTool(...inputs);
		this.lastWords = (request) => ({ text: typeof words === 'string' ? words : words(request) });
	}

	/** Gives it a new script: it answers with an error. */
	willFail(error: string): void {
		this.willUseTool();
		this.lastWords = () => ({ error });
	}

	/** The tool that it was offered in the course of this script. */
	get tool(): OfferedTool {
		return this.tools[0];
	}

	/** All tools that it was offered in the course of this script. */
	get tools(): OfferedTool[] {
		return toolsOf(this.requests[this.earlier]);
	}

	/** What the tool told it in the course of this script, oldest first. */
	get toolAnswers(): string[] {
		const last = this.requests.slice(this.earlier).at(-1);
		return last === undefined ? [] : toolAnswersIn(last);
	}

	/** Ends the server. */
	async close(): Promise<void> {
		await this.server.close();
	}

	private answerTo(request: ChatRequest): ModelAnswer {
		this.requests.push(request);
		const inputs = this.script.shift();
		if (inputs === undefined) return this.lastWords(request);
		const [{ name }] = toolsOf(request);
		return { uses: inputs.map((input) => ({ name, input })) };
	}
}

function quoteTool(request: ChatRequest): ModelAnswer {
	return { text: `It says: ${toolAnswersIn(request).at(-1)}` };
}

function toolsOf({ tools = [] }: ChatRequest): OfferedTool[] {
	return tools.map((tool) => tool.function);
}

function toolAnswersIn({ messages }: ChatRequest): string[] {
	return messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
}
