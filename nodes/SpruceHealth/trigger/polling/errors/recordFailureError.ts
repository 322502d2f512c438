import type { NodeApiError } from 'n8n-workflow';
import { spruceQuoteIn } from './spruceQuoteIn';
import type { RecordFailure } from '../sources/Source';

/** So many IDs can be read. */
const mostNamed = 5;

/** The error that tells which conversations cannot be read, and what becomes of them. */
export function recordFailureError([
	{ id, failure },
	...others
]: readonly RecordFailure[]): NodeApiError {
	const description = [
		alsoConcerned(others),
		'Messages of all other conversations come meanwhile, and those of this one, each once, as soon as it can be read: every poll tries. This is told once a day. If it lasts, open the conversation in Spruce and give its ID to Spruce Support.',
		spruceQuoteIn(failure.description),
	];
	// n8n 2.x then polls again soon.
	return Object.assign(failure, {
		message: `Conversation ${id} cannot be read: ${failure.message}`,
		description: description.filter((part) => part !== '').join(' '),
		failure: { cause: 'temporarily-unavailable' as const },
	});
}

function alsoConcerned(others: readonly RecordFailure[]): string {
	if (others.length === 0) return '';
	const named = others.slice(0, mostNamed).map(({ id }) => id);
	const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : '';
	return `The same holds for ${named.join(', ')}${more}.`;
}
