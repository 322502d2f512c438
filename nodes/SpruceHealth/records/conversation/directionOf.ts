import type { IDataObject } from 'n8n-workflow';
import { keyword } from '../../values/text/keyword';

/** Other words for the two directions that Spruce documents. */
const words: Record<string, string> = {
	incoming: 'inbound',
	outgoing: 'outbound',
	received: 'inbound',
	sent: 'outbound',
};

/**
 * Whether an item came `inbound`, from outside of the practice, went `outbound`, or did neither:
 * `none`, also where Spruce sends no direction. A word that is not known here stays as it is.
 */
export function directionOf({ direction }: IDataObject): string {
	const word = keyword(direction);
	return words[word] ?? (word || 'none');
}

/** The directions that Spruce documents. */
export function isKnownDirection(direction: string): boolean {
	return ['inbound', 'outbound', 'none'].includes(direction);
}
