import { InvalidInput } from '../InvalidInput';
import { brokenPartOf } from '../text/brokenText';
import { oneLine } from '../text/oneLine';

/** What a name, an address or a query has, and no ID: a blank, `?`, `#`, `%`, `\`, `://`. */
const ofNoId = /[\s?#%\\]|:\/\/|^\//;

/** A part of a path that leads elsewhere, even where a server decodes the path first: `..`. */
const dots = /(?:^|[/\\])(?:\.|%2e)+(?:$|[/\\])/i;

/**
 * An ID that a person or an expression entered: trimmed, and with nothing in it that only names and
 * addresses have.
 *
 * @param field what the editor calls the field, for the message
 * @throws InvalidInput when the ID is empty or cannot be one of Spruce's
 */
export function recordId(value: string, field: string): string {
	const id = listedId(value, field);
	if (ofNoId.test(id)) throw notAnId(id, field);
	return id;
}

/**
 * An ID as Spruce lists it: Spruce documents no form for its IDs, so nearly everything may be one.
 *
 * @param field as for `recordId`
 * @throws InvalidInput when the ID is empty, leads to another address, or stands for a missing value
 */
export function listedId(value: string, field: string): string {
	const id = oneLine(value);
	if (id === '') {
		throw new InvalidInput(
			`${field}: the ID is empty`,
			'Choose a record from the list, or check that the expression returns an ID for this item.',
		);
	}
	const broken = brokenPartOf(id);
	if (broken !== undefined) {
		throw new InvalidInput(
			`${field}: the ID contains "${broken}" instead of a value`,
			`It is "${id}". Choose a record from the list, or check that the expression returns an ID for this item.`,
		);
	}
	if (dots.test(id)) throw notAnId(id, field);
	return id;
}

function notAnId(id: string, field: string): InvalidInput {
	return new InvalidInput(
		`${field}: this is not an ID of Spruce Health`,
		`"${id}" was entered. An ID looks like entity_0E5QDGJC03000, without blanks. To use an address of the Spruce app, choose By URL.`,
	);
}
