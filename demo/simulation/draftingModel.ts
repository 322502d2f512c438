import {
	ChatModelServer,
	type ChatRequest,
	type ModelAnswer,
} from '../../test/e2e/agent/ChatModelServer';

/** What the prompts of the examples look like. */
const taskOfForm = /^Text the patient at (.+)\.\nWhat the text should say: ([^]+)$/;
const messageOfPatient = / wrote:\n([^]*?)\n\nThe conversation so far:/;
const mayBeUrgent = /\b(?:pain|hurts?|chest|breath\w*|bleed\w*|fainted|emergency|suicid\w*)\b/i;

/**
 * Starts what stands in for an AI model in the demo, which needs no internet. It understands the tasks
 * of the examples and nothing else.
 */
export async function startDraftingModel(): Promise<ChatModelServer> {
	return await ChatModelServer.start(answerOfDraftingModel);
}

/** What it answers: a draft, or the use of the tool that texts a patient. */
export function answerOfDraftingModel({ messages, tools = [] }: ChatRequest): ModelAnswer {
	const said = (role: string) =>
		messages.filter((message) => message.role === role).at(-1)?.content;
	const task = said('user') ?? '';
	const [, phone, wanted] = taskOfForm.exec(task) ?? [];
	if (phone === undefined) return { text: draftFor(messageOfPatient.exec(task)?.[1] ?? task) };
	const answer = said('tool');
	if (answer !== undefined) {
		const wasSent = answer.includes('requestId');
		return { text: wasSent ? 'The text was sent.' : `The text was not sent: ${answer}` };
	}
	const toolParameters = { Phone_Number: phone, Text: `Hello from your clinic. ${wanted.trim()}` };
	return {
		uses: tools.slice(0, 1).map(({ function: { name } }) => {
			return { name, input: { toolParameters, hitlParameters: {} } };
		}),
	};
}

function draftFor(message: string): string {
	const isUrgent = mayBeUrgent.test(message);
	const urgency = isUrgent ? 'URGENT: this may need help today.' : 'ROUTINE: this can wait.';
	const reply = 'Thank you for your message. We have read it and will get back to you today.';
	return [
		urgency,
		`The patient wants: an answer to "${message.trim()}"`,
		'-----',
		isUrgent ? `In an emergency, call 911. ${reply}` : reply,
	].join('\n');
}
