import type { IDataObject } from 'n8n-workflow';
import { listEntries } from '../../values/text/textList';
import type { Field } from '../declare/field';
import { nothingEntered, readChoice, readText, type ValueSettings } from './singleValues';

/** An expression may return a list, a single value, or a list as text. */
export function readList(
	field: Field,
	entered: unknown,
	settings: ValueSettings,
): IDataObject[string] {
	const read = field.type === 'multiOptions' ? readChoice : readText;
	const values = listEntries(entered).map((entry) => read(field, entry, settings));
	if (settings.isRequired && values.length === 0) throw nothingEntered(settings);
	return [...new Set(values)];
}

/**
 * The text of a field that takes several values in one text. The step that needs the values splits it
 * with `textList`. A real list becomes a JSON list, in which a comma belongs to its entry.
 */
export function readTextList(field: Field, entered: unknown, settings: ValueSettings): string {
	const entries = listEntries(entered).map((entry) => readText(field, entry, settings));
	return entries.length === 0 ? '' : JSON.stringify(entries);
}
