import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../declare/field';
import type { FixedValues } from './FixedValues';
import { readValue } from './readValue';
import type { ReadSettings } from './singleValues';

/** Returns what the user entered for a parameter, with expressions resolved, or else `fallback`. */
export type ReadParameter = (name: string, fallback: unknown) => unknown;

/**
 * Reads the parameters of an operation for one item and checks them against its fields.
 *
 * @param fixedValues of the run
 * @returns the values by parameter name, as `ParamsOf` describes them
 * @throws InvalidInput that names the field, when a value does not fit the field
 */
export function readParams(
	fields: readonly Field[],
	read: ReadParameter,
	settings: ReadSettings,
	fixedValues: FixedValues,
): IDataObject {
	const params: IDataObject = {};
	for (const field of fields) {
		const isVisible = isShown(field, params);
		params[field.name] = fixedValues.valueOf(field, isVisible, () => {
			const entered = isVisible ? read(field.name, field.default) : field.default;
			const value = isBlankNumber(field, entered) ? field.default : entered;
			return readValue(field, value, {
				...settings,
				written: settings.written[field.name],
				label: field.displayName,
				isRequired: field.required === true && isVisible,
			});
		});
	}
	return params;
}

/**
 * Whether the editor shows the field, which depends on the fields before it. Where several values
 * are chosen in one of these, any of them may match, as in the editor.
 */
function isShown(field: Field, params: IDataObject): boolean {
	const conditions = Object.entries(field.displayOptions?.show ?? {});
	return conditions.every(([name, values]) => {
		const chosen: unknown[] = [params[name]].flat();
		return (values ?? []).some((value) => chosen.includes(value));
	});
}

/**
 * AI agents send blanks for fields that they mean to leave out. Only a number that need not be entered
 * falls back to its default: the default of a blank switch or choice would be a guess.
 */
function isBlankNumber({ type, required }: Field, entered: unknown): boolean {
	if (type !== 'number' || required === true) return false;
	return entered === '' || entered === null || entered === undefined;
}
