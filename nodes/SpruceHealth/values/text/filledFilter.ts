import { InvalidInput } from '../InvalidInput';
import { isExpression } from './isExpression';
import { hasBlankEntry, listEntries } from './textList';

/** A field that narrows down what is found, and what the user put into it. */
export interface EnteredFilter {
	/** What stands in the workflow: a fixed value, or an expression as text. */
	written: unknown;
	/** What it is for this item. */
	entered: unknown;
	/** The field's name for errors, as in the editor. */
	label: string;
	/** What happens without the filter, e.g. `the search would find more contacts`. */
	otherwise: string;
}

/**
 * Refuses a filter whose expression gave nothing: left out, it would let more pass than was meant. A
 * fixed field that is blank was never filled in, and is no filter, as everywhere in n8n.
 *
 * @throws InvalidInput that names the field
 */
export function assertFilled({ written, entered, label, otherwise }: EnteredFilter): void {
	if (!isExpression(written) || listEntries(entered).length > 0) return;
	throw new InvalidInput(
		`${label}: nothing was entered`,
		`The expression there gives nothing, and without it ${otherwise}. Correct or remove the expression.`,
	);
}

/**
 * Refuses a list of which an expression filled in only a part, for filters that need every entry.
 *
 * @throws InvalidInput that names the field
 */
export function assertEachFilled({ written, entered, label, otherwise }: EnteredFilter): void {
	if (!isExpression(written) || !hasBlankEntry(entered)) return;
	throw new InvalidInput(
		`${label}: one of several values is blank`,
		`The expression there gives fewer values than it should, and without them ${otherwise}. Correct the expression, or choose Any of Them under Match.`,
	);
}
