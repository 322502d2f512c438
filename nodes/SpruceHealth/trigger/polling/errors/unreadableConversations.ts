import type { NodeApiError } from 'n8n-workflow';
import { spruceQuoteOf } from '../../../client/errors/failureNotes';
import type { RecordFailure } from '../sources/Source';

/** More IDs than this would bury the advice. */
const maxNamed = 5;

/** Some conversations cannot be read, while the poll went well otherwise. Has at least one failure. */
export class UnreadableConversations extends Error {
	constructor(readonly failures: readonly RecordFailure[]) {
		super('Some conversations cannot be read');
		this.name = 'UnreadableConversations';
	}
}

/** The error that names the conversations, and says what becomes of their messages. */
export function unreadableConversationsError({ failures }: UnreadableConversations): NodeApiError {
	const [{ id, failure }, ...others] = failures;
	const description = [
		alsoConcerned(others),
		'Messages of all other conversations come meanwhile, and those of this one, each once, as soon as it can be read: every poll tries. This is told once a day. If it lasts, open the conversation in Spruce and give its ID to Spruce Support.',
		spruceQuoteOf(failure),
	];
	return Object.assign(failure, {
		message: `Conversation ${id} cannot be read: ${failure.message}`,
		description: description.filter((part) => part !== '').join(' '),
		// Makes n8n 2.x poll again soon.
		failure: { cause: 'temporarily-unavailable' as const },
	});
}

function alsoConcerned(others: readonly RecordFailure[]): string {
	if (others.length === 0) return '';
	const named = others.slice(0, maxNamed).map(({ id }) => id);
	const more = others.length > maxNamed ? ` and ${others.length - maxNamed} more` : '';
	return `The same holds for ${named.join(', ')}${more}.`;
}
