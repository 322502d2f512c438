import type { IWebhookFunctions } from 'n8n-workflow';
import type { AnswerWords } from './meaning/phraseBook';
import { answerWords } from './meaning/answerWords';
import { meaningOfReply } from './meaning/meaningOfReply';

/** How a reply is understood. None of it takes expressions, so that it is the same at any time. */
export interface ReplySettings {
	type: 'approval' | 'freeText';
	/** What else than the usual words means yes and no. */
	words: AnswerWords;
	/** Whether a reply that is neither yes nor no resumes the workflow. */
	takesUnclear: boolean;
}

/** What the fields of the operation hold. */
export interface EnteredReplySettings {
	responseType: 'approval' | 'freeText';
	options: { yesWords?: string; noWords?: string; ifUnclear?: 'keepWaiting' | 'resume' };
}

/**
 * How the user wants replies to be understood.
 *
 * @throws InvalidInput when a word would mean both yes and no
 */
export function replySettings({ responseType, options }: EnteredReplySettings): ReplySettings {
	const { yesWords = '', noWords = '', ifUnclear = 'keepWaiting' } = options;
	return {
		type: responseType,
		words: answerWords({ yes: yesWords, no: noWords }),
		takesUnclear: ifUnclear === 'resume',
	};
}

/** The same while the execution waits. */
export function replySettingsIn(context: IWebhookFunctions): ReplySettings {
	const responseType = context.getNodeParameter('responseType', 'approval');
	const options = context.getNodeParameter('options', {});
	return replySettings({ responseType, options } as EnteredReplySettings);
}

/** What a reply decides. */
export interface Answer {
	/** Whether it means yes. Null if it is neither yes nor no. Missing where any text is wanted. */
	approved?: boolean | null;
}

/** What a text answers; undefined if it is neither yes nor no, and the workflow waits for such a one. */
export function answerIn(text: string, settings: ReplySettings): Answer | undefined {
	if (settings.type === 'freeText') return {};
	const meaning = meaningOfReply(text, settings.words);
	if (meaning !== 'unclear') return { approved: meaning === 'yes' };
	return settings.takesUnclear ? { approved: null } : undefined;
}
