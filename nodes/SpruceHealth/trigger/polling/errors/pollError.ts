import { type IPollFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { spruceQuoteOf } from '../../../client/errors/failureNotes';
import { type StructuredError, structuredErrorOf } from '../../../client/errors/structuredError';
import { ExplainedError } from '../../../values/ExplainedError';
import { UnreadableConversations, unreadableConversationsError } from './unreadableConversations';

const rateLimitAdvice =
	'Nothing is lost: a later poll continues where this one stopped. If this happens often, poll less often: all integrations of the practice share its calls.';

const laterPollAdvice = (quote: string) =>
	`Nothing is lost: a later poll continues where this one stopped. If the problem lasts, ask Spruce Support. ${quote}`;

/**
 * What to do about a failed poll, where the client's own advice does not fit: it says to run the
 * item again, or to change Request Options, and a polling trigger has neither.
 */
const adviceByReason: Partial<Record<StructuredError['reason'], (quote: string) => string>> = {
	rateLimit: () => rateLimitAdvice,
	dailyLimit: () => rateLimitAdvice,
	server: laterPollAdvice,
	incomplete: laterPollAdvice,
	refused: (quote) =>
		`Nothing is lost: every poll asks again. If the problem lasts, report it, with the words of Spruce, where this package is developed. ${quote}`,
};

/** The error of a failed poll as n8n shows it: what happened, and what to do. */
export function pollError(
	context: IPollFunctions,
	error: unknown,
): NodeApiError | NodeOperationError {
	if (error instanceof UnreadableConversations) return unreadableConversationsError(error);
	if (error instanceof NodeApiError) {
		const reason = structuredErrorOf(error)?.reason;
		const advice = reason && adviceByReason[reason];
		if (advice !== undefined) error.description = advice(spruceQuoteOf(error)).trim();
		return error;
	}
	const description = error instanceof ExplainedError ? error.description : undefined;
	const cause = error instanceof Error ? error : String(error);
	return new NodeOperationError(context.getNode(), cause, { description });
}
