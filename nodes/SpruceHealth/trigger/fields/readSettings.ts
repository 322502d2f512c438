import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';
import { type Choice, choiceOf, switchOf } from '../../values/text/choices';
import { listEntries } from '../../values/text/textList';
import { wholeNumberOf } from '../../values/text/wholeNumber';

/**
 * Reads what was entered in fields of a trigger: lists of choices or of texts, switches, whole numbers,
 * and collections of these. Fields that were not entered are left out. A blank list chooses nothing.
 *
 * @param fields as the editor gets them
 * @param entered by name, with expressions resolved
 * @param parent what the editor calls the collection of the fields, for messages
 * @throws InvalidInput that names the field
 */
export function readSettings(
	fields: readonly INodeProperties[],
	entered: IDataObject,
	parent = '',
): IDataObject {
	const settings: IDataObject = {};
	for (const field of fields) {
		if (field.name in entered) {
			settings[field.name] = readSetting(
				field,
				entered[field.name],
				`${parent}${field.displayName}`,
			);
		}
	}
	return settings;
}

function readSetting(field: INodeProperties, entered: unknown, label: string): IDataObject[string] {
	if (field.type === 'boolean') return switchOf(entered, label);
	if (field.type === 'number') return wholeNumberOf(entered, field.typeOptions ?? {}, label);
	if (field.type === 'multiOptions') return readChoices(field, entered, label);
	if (field.type === 'string') return readTexts(entered, label);
	if (isJsonObject(entered)) {
		return readSettings((field.options ?? []) as INodeProperties[], entered, `${label} > `);
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
