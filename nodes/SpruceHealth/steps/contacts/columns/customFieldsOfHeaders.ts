import { InvalidInput } from '../../../values/InvalidInput';
import type { NamesHint } from '../../../framework/declare/operation';
import { isFieldId } from '../resolveCustomFields';
import type { NamedRecord } from '../../input/recordByIdOrName';
import { columnName, type ContactRow, sameMeaning } from './ContactRow';
import { columnOfHeader, headerKey, isWholeName } from './headers';

/** What the headers mean that stand for no column of a contact. */
export interface OtherHeaders {
	/** The IDs of the organization's own fields, by header. */
	fieldIds: ReadonlyMap<string, string>;
	/** The headers that mean nothing. */
	unknown: readonly string[];
}

/**
 * Finds the organization's own fields among the headers, by name in any case and punctuation, or by
 * ID.
 *
 * @param fields the organization's own fields
 * @throws InvalidInput when a header may mean two things, or two headers mean one field
 */
export function customFieldsOfHeaders(
	{ knownHeaders, others, cells }: ContactRow,
	fields: readonly NamedRecord[],
): OtherHeaders {
	const ambiguous = knownHeaders.find(
		(header) => cells.has(columnOfHeader(header) ?? '') && named(header, fields).length > 0,
	);
	if (ambiguous !== undefined) throw alsoColumn(ambiguous);
	const fieldIds = new Map<string, string>();
	const headers = new Map<string, string>();
	const unknown: string[] = [];
	for (const { key } of others) {
		const found = named(key, fields);
		if (found.length > 1) throw severalFields(key, found);
		if (found.length === 0) {
			unknown.push(key.trim());
			continue;
		}
		const [{ id, name }] = found;
		const other = headers.get(id);
		if (other !== undefined) throw sameMeaning(other, key, `the custom field "${name}"`);
		headers.set(id, key);
		fieldIds.set(key, id);
	}
	return { fieldIds, unknown };
}

/** Says which headers of a row meant nothing. Undefined when all of them are mapped. */
export function unknownHeadersHint(
	{ cells }: ContactRow,
	unknown: readonly string[],
): NamesHint | undefined {
	if (unknown.length === 0) return undefined;
	const whole = unknown.find(isWholeName);
	const hasName = cells.has('givenName') || cells.has('familyName');
	const advice =
		whole !== undefined && !hasName
			? `"${whole}" cannot be split safely: put First Name and Last Name into columns of their own.`
			: 'To store them, name them like a column or a custom field of Spruce, or choose Map Each Column Manually.';
	return {
		names: unknown,
		text: (names) =>
			`Not stored, because no column of a contact has these names: ${names}. ${advice}`,
	};
}

function named(header: string, fields: readonly NamedRecord[]): NamedRecord[] {
	const withId = fields.filter(({ id }) => id === header.trim());
	if (withId.length > 0 || isFieldId(header.trim())) return withId;
	const key = headerKey(header);
	return key === '' ? [] : fields.filter(({ name }) => headerKey(name) === key);
}

function alsoColumn(header: string): InvalidInput {
	const column = columnName(columnOfHeader(header) ?? '');
	return new InvalidInput(
		`${header.trim()}: this may be the column ${column} or the custom field of this name`,
		`Choose Map Each Column Manually, where both are offered${header.trim() === column ? '' : `, or rename the column to ${column} if you mean that`}.`,
	);
}

function severalFields(header: string, fields: readonly NamedRecord[]): InvalidInput {
	return new InvalidInput(
		`${header.trim()}: this is the name of ${fields.length} custom fields`,
		`Use the ID of the one you mean as the header: ${fields.map(({ id, name }) => `"${name}" (${id})`).join(', ')}. Or choose Map Each Column Manually.`,
	);
}
