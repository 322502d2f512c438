import { type IPollFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { InvalidInput } from '../../../values/InvalidInput';
import { spruceQuoteIn } from './spruceQuoteIn';

/** Nobody runs a poll again by hand, and a trigger has no Request Options. */
const adviceWhenUsedUp =
	'All integrations of the practice share its calls. Nothing is lost: a later poll goes on where this one stopped. If it happens often, poll less often.';

/** What to do in a trigger, which has no item that could be run again, by what happened. */
const adviceOnFailure: Record<string, string> = {
	'Spruce Health has a problem on its side':
		'Nothing is lost: a later poll goes on where this one stopped. If it lasts, ask Spruce Support.',
	'Spruce Health did not accept this request':
		'Nothing is lost: every poll asks again. If it lasts, report it with the words of Spruce where this package is developed.',
};

/** Rejects with the error as n8n shows it: what happened, and what to do. */
export async function rejectAsNodeError(context: IPollFunctions, error: unknown): Promise<never> {
	if (error instanceof NodeApiError) {
		error.description = adviceOn(error);
		return await Promise.reject(error);
	}
	const description = error instanceof InvalidInput ? error.description : undefined;
	const cause = error instanceof Error ? error : String(error);
	return await Promise.reject(new NodeOperationError(context.getNode(), cause, { description }));
}

function adviceOn({ message, description }: NodeApiError): string | null | undefined {
	if (/rate limit of the organization/.test(message)) return adviceWhenUsedUp;
	return message in adviceOnFailure
		? `${adviceOnFailure[message]} ${spruceQuoteIn(description)}`.trim()
		: description;
}
