import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../declare/field';
import type { Reader } from './readSingle';
import { readValue } from './readValue';

/** Gets what the user entered for a parameter, expressions resolved; `fallback` when it is absent. */
export type ReadParameter = (name: string, fallback: unknown) => unknown;

/**
 * Reads an operation's parameters for one item and checks them against the fields.
 *
 * @throws InvalidInput that names the field, when a value is not what the field takes
 */
export function readParams(
	fields: readonly Field[],
	read: ReadParameter,
	reader: Reader,
): IDataObject {
	const params: IDataObject = {};
	for (const field of fields) {
		const isHidden = !isShown(field, params);
		const value = isHidden ? undefined : read(field.name, field.default);
		const entered = isHidden || isLeftOut(field, value) ? field.default : value;
		params[field.name] = readValue(field, entered, {
			...reader,
			label: field.displayName,
			isRequired: field.required === true && !isHidden,
		});
	}
	return params;
}

/** AI agents send blanks for what they mean to leave out. A switch or a choice is never guessed. */
function isLeftOut({ type }: Field, value: unknown): boolean {
	return type === 'number' && (value === '' || value === null || value === undefined);
}

/**
 * Whether the editor shows a field beside what is chosen in the fields before it; where several are
 * chosen, any of them will do, as in the editor.
 */
function isShown(field: Field, params: IDataObject): boolean {
	const conditions = Object.entries(field.displayOptions?.show ?? {});
	return conditions.every(([name, values]) => {
		const chosen: unknown[] = [params[name]].flat();
		return (values ?? []).some((value) => chosen.includes(value));
	});
}
