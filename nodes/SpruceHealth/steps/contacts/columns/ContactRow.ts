import type { Cell } from '../../../framework/declare/CellReader';
import type { MappedColumns } from '../../../framework/declare/MappedColumns';
import { allContactColumns } from '../../../values/contact/contactColumns';
import { isPlaceholder } from '../../../values/contact/placeholders';
import { InvalidInput } from '../../../values/InvalidInput';
import { assertCell, cellOf } from './cellOf';
import { columnOfHeader } from './headers';

/** A cell with the header or the column ID that stands for one of the organization's own fields. */
export interface OtherCell extends Cell {
	/** The ID of the column; in a sheet, the header. */
	key: string;
}

/** What one item says about a contact. */
export interface ContactRow {
	/** Whether the headers of the input decide what is what. */
	isAutomatic: boolean;
	/** The filled cells, by the ID of the column. */
	cells: ReadonlyMap<string, Cell>;
	/** The headers that stand for columns of a contact, be their cells filled or blank. */
	knownHeaders: readonly string[];
	/** Filled and blank cells for which there is no column of a contact. */
	others: readonly OtherCell[];
	/** The IDs of the columns to find the contact by, in the order in which they were chosen. */
	matchingColumns: readonly string[];
}

/** Google Sheets in n8n numbers the rows in this field. Nobody has written it, so nobody misses it. */
const addedByN8n = ['row_number'];

/**
 * Sorts what was entered by the columns of a contact.
 *
 * @throws InvalidInput that names two headers with the same meaning, or a cell that holds a check box,
 * NULL or half a letter. The custom fields are read later, and may hold a check box.
 */
export function contactRow({
	mappingMode,
	values,
	matchingColumns,
	names,
}: MappedColumns): ContactRow {
	const isAutomatic = mappingMode === 'autoMapInputData';
	const cells = new Map<string, Cell>();
	const headers = new Map<string, string>();
	const others: OtherCell[] = [];
	for (const [key, value] of Object.entries(values)) {
		if (isAutomatic && addedByN8n.includes(key)) continue;
		const entered = cellOf(value);
		const id = isAutomatic ? columnOfHeader(key) : columnNamed(key);
		if (id === undefined) {
			others.push({ key, entered, label: isAutomatic ? key.trim() : (names[key] ?? key) });
			continue;
		}
		const other = headers.get(id);
		if (other !== undefined) throw sameMeaning(other, key, columnName(id));
		headers.set(id, key);
		const label = isAutomatic ? key.trim() : columnName(id);
		if (isBlankCell(entered, id)) continue;
		assertCell(entered, label, personNames.includes(id));
		cells.set(id, { entered, label });
	}
	return {
		isAutomatic,
		cells,
		knownHeaders: [...headers.values()],
		others,
		matchingColumns: matchingColumns.map((name) => columnNamed(name) ?? name),
	};
}

/** What people write into any cell to say that there is nothing. In a custom field, "none" may be meant. */
const saysNothing = /^(?:n\/a|\p{Pd}*)$/iu;

const personNames = ['givenName', 'middleName', 'familyName'];

/** The columns in which a placeholder says that there is nothing. */
const nameColumns = [...personNames, 'companyName'];

/**
 * Whether nothing was entered. AI agents send null for what they mean to leave out.
 *
 * @param id the ID of the column, if it is one of a contact
 */
export function isBlankCell(entered: unknown, id?: string): boolean {
	if (Array.isArray(entered)) return entered.every((one) => isBlankCell(one, id));
	if (entered === null || entered === undefined) return true;
	const text = String(entered).trim();
	return saysNothing.test(text) || (nameColumns.includes(id ?? '') && isPlaceholder(text));
}

/** The error for two headers of which only one can be meant. */
export function sameMeaning(one: string, other: string, column: string): InvalidInput {
	return new InvalidInput(
		`${one.trim()}, ${other.trim()}: two columns for ${column}`,
		'A contact takes one of them. Remove or rename the other one before this node, or choose Map Each Column Manually.',
	);
}

/** What the user calls a column: its header in the sheet if it has one, else its name in the editor. */
export function labelOf({ cells }: ContactRow, id: string): string {
	return cells.get(id)?.label ?? columnName(id);
}

/** What the editor calls a column. */
export function columnName(id: string): string {
	return allContactColumns.find((column) => column.id === id)?.displayName ?? id;
}

/** The ID of a column of a contact, by what the editor calls it. */
export function columnNamed(name: string): string | undefined {
	return allContactColumns.find(({ displayName }) => displayName === name)?.id;
}
