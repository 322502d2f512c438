import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';
import { type Choice, choiceOf, switchOf } from '../../values/text/choices';
import { assertFilled, type EnteredFilter } from '../../values/text/filledFilter';
import { listEntries } from '../../values/text/textList';
import { wholeNumberOf } from '../../values/text/numbers';

const otherwise = 'more events would start the workflow than you mean';

/**
 * Reads what was entered in fields of a trigger: lists of choices or of texts, switches, whole numbers,
 * and collections of these. Fields that were not entered are left out. A blank list chooses nothing, but
 * a filter whose expression gives nothing is refused.
 *
 * @param fields as the editor gets them
 * @param entered by name, with expressions resolved
 * @param written the same with expressions as text
 * @param parent the collection of the fields, and what the editor calls it, for messages
 * @throws InvalidInput that names the field
 */
export function readSettings(
	fields: readonly INodeProperties[],
	entered: IDataObject,
	written: IDataObject,
	parent: { label: string; isFilter: boolean } = { label: '', isFilter: false },
): IDataObject {
	const settings: IDataObject = {};
	for (const field of fields) {
		if (field.name in entered) {
			const isFilter = parent.isFilter || field.typeOptions?.isFilter === true;
			const label = `${parent.label}${field.displayName}`;
			const given = { entered: entered[field.name], written: written[field.name], label };
			if (isFilter) assertFilled({ ...given, otherwise });
			settings[field.name] = readSetting(field, given, isFilter);
		}
	}
	return settings;
}

function readSetting(
	field: INodeProperties,
	{ entered, written, label }: Omit<EnteredFilter, 'otherwise'>,
	isFilter: boolean,
): IDataObject[string] {
	if (field.type === 'boolean') return switchOf(entered, label);
	if (field.type === 'number') return wholeNumberOf(entered, field.typeOptions ?? {}, label);
	if (field.type === 'multiOptions') return readChoices(field, entered, label);
	if (field.type === 'string') return readTexts(entered, label);
	if (isJsonObject(entered)) {
		return readSettings(
			(field.options ?? []) as INodeProperties[],
			entered,
			isJsonObject(written) ? written : {},
			{ label: `${label} > `, isFilter },
		);
	}
	throw new InvalidInput(
		`${label}: this is not a set of fields`,
		'Add the fields one by one instead of entering an expression for all of them.',
	);
}

/** The chosen values. Where the list is loaded from Spruce, any text may be one. */
function readChoices({ options, typeOptions }: INodeProperties, entered: unknown, label: string) {
	const read = (entry: unknown) =>
		typeOptions?.loadOptionsMethod === undefined
			? choiceOf(entry, (options ?? []) as Choice[], label)
			: textOf(entry, label, 'names or IDs');
	return [...new Set(listEntries(entered).map(read))];
}

function readTexts(entered: unknown, label: string) {
	return listEntries(entered).map((entry) => textOf(entry, label, 'words'));
}

function textOf(entry: unknown, label: string, wanted: string): string {
	if (typeof entry === 'string' || typeof entry === 'number') return String(entry);
	throw new InvalidInput(
		`${label}: text is needed, not an object`,
		`Change the expression so that it returns ${wanted}, with commas between them.`,
	);
}
