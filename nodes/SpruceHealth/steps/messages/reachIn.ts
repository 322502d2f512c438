import type { IDataObject } from 'n8n-workflow';
import type { WriteOptions } from '../../client/writes/WriteOptions';

/**
 * Whom a message in a conversation reaches outside the practice, and what to do when Spruce does not
 * accept it. An internal note reaches nobody.
 */
export function reachIn(
	conversationId: string,
	{ internal }: IDataObject,
): Pick<WriteOptions, 'recipient' | 'adviceWhenRefused'> {
	if (internal === true) {
		return {
			adviceWhenRefused:
				'Check in the Spruce app that the conversation still takes notes, and that everyone under Author and Mention Member Names or IDs still belongs to the team.',
		};
	}
	return {
		recipient: conversationId,
		adviceWhenRefused:
			'A conversation of the type note takes internal notes only: choose Add Internal Note under Message, or Schedule Internal Note under Scheduled Message. Otherwise, correct the field that Spruce names and run the item again.',
	};
}
