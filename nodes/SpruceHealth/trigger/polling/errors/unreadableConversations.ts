import type { NodeApiError } from 'n8n-workflow';
import { spruceQuoteOf } from '../../../client/errors/failureNotes';
import type { RecordFailure } from '../sources/Source';

/** People do not read more IDs than this. */
const maxNamed = 5;

/** The poll went well, but some conversations cannot be read. Holds at least one failure. */
export class UnreadableConversations extends Error {
	constructor(readonly failures: readonly RecordFailure[]) {
		super('Some conversations cannot be read');
		this.name = 'UnreadableConversations';
	}
}

/** The error as n8n shows it: names the conversations, and says what becomes of their messages. */
export function unreadableConversationsError({ failures }: UnreadableConversations): NodeApiError {
	const [{ id, failure }, ...others] = failures;
	const description = [
		alsoUnreadable(others),
		'Messages in all other conversations still start the workflow. Every poll tries this conversation again; as soon as it can be read, each of its messages starts the workflow once. This is reported once a day. If the problem lasts, open the conversation in Spruce and give its ID to Spruce Support.',
		spruceQuoteOf(failure),
	];
	return Object.assign(failure, {
		message: `Conversation ${id} cannot be read: ${failure.message}`,
		description: description.filter((part) => part !== '').join(' '),
		// Makes n8n 2.x poll again soon.
		failure: { cause: 'temporarily-unavailable' as const },
	});
}

function alsoUnreadable(others: readonly RecordFailure[]): string {
	if (others.length === 0) return '';
	const named = others.slice(0, maxNamed).map(({ id }) => id);
	const more = others.length > maxNamed ? ` and ${others.length - maxNamed} more` : '';
	return `The same is true of ${named.join(', ')}${more}.`;
}
