import { deepCopy, type IDataObject } from 'n8n-workflow';
import { allContactColumns } from '../../nodes/SpruceHealth/values/contact/contactColumns';
import { type Field, fieldsOf, groupsOf } from '../../nodes/SpruceHealth/framework/declare/field';

type Path = Array<string | number>;

/** Whether a field stands on its own, was added to a collection, or belongs to a row. */
type ModelPlace = 'top' | 'collection' | 'row';

/** A value that the model fills in. */
export interface ModelValue {
	/** Its name in `$fromAI`. */
	key: string;
	field: Field;
	/** Where the value stands among the parameters. */
	path: Path;
	place: ModelPlace;
}

/** Parameters that a model fills in, and the values it fills in. */
export interface FilledIn {
	parameters: IDataObject;
	input: IDataObject;
	values: ModelValue[];
}

/** Replaces every value among the parameters with a `$fromAI` expression. */
export function filledInByModel(fields: readonly Field[], sample: IDataObject): FilledIn {
	const parameters = deepCopy(sample);
	const values = valuesIn(fields, sample, [], 'top');
	const input: IDataObject = {};
	for (const { key, field, path } of values) {
		const place = field.type === 'resourceLocator' ? [...path, 'value'] : path;
		const { holder, name } = placeOf(parameters, place);
		input[key] = holder[name];
		holder[name] = `={{ $fromAI('${key}') }}`;
	}
	return { parameters, input, values };
}

/**
 * Adds every parameter that may be left blank and is missing, each as a `$fromAI` expression with
 * this key.
 */
export function withBlanks(
	fields: readonly Field[],
	sample: IDataObject,
	key: string,
	place: ModelPlace = 'top',
): IDataObject {
	const all = deepCopy(sample);
	for (const field of fields) {
		const given = all[field.name];
		if (field.type === 'collection') {
			const inner = (given ?? {}) as IDataObject;
			all[field.name] = withBlanks(fieldsOf(field), inner, key, 'collection');
		} else if (field.type === 'resourceMapper') {
			const mapped = given as IDataObject;
			const blanks = allContactColumns.map(({ displayName }) => [
				displayName,
				`={{ $fromAI('${key}') }}`,
			]);
			const value = { ...Object.fromEntries(blanks), ...(mapped.value as IDataObject) };
			all[field.name] = { ...mapped, value };
		} else if (given === undefined && field.type === 'fixedCollection') {
			if (field.required === true) continue;
			all[field.name] = blankRows(field, key);
		} else if (given === undefined && mayBeBlank(field, place)) {
			all[field.name] = `={{ $fromAI('${key}') }}`;
		}
	}
	return all;
}

function blankRows(field: Field, key: string): IDataObject {
	const rows = groupsOf(field).map(({ name, values }) => [
		name,
		[withBlanks(values, {}, key, 'row')],
	]);
	return Object.fromEntries(rows) as IDataObject;
}

/**
 * Whether a blank says "leave it out". It does not where leaving out would be a guess: for what
 * is required, for a switch, for what the editor does not show, and for a choice by which the operation
 * takes another form.
 */
export function mayBeBlank(field: Field, place: ModelPlace): boolean {
	if (field.required === true || ['boolean', 'hidden'].includes(field.type)) return false;
	return field.type !== 'options' || place !== 'top';
}

/** The parameters of a user who has not added this value at all. */
export function leftOut(parameters: IDataObject, { path }: ModelValue): IDataObject {
	const rest = deepCopy(parameters);
	const { holder, name } = placeOf(rest, path);
	delete holder[name];
	return rest;
}

function valuesIn(
	fields: readonly Field[],
	entered: IDataObject,
	path: Path,
	place: ModelPlace,
): ModelValue[] {
	return fields
		.filter(({ name }) => name in entered)
		.flatMap((field): ModelValue[] => {
			const here = [...path, field.name];
			const value = entered[field.name] as IDataObject;
			if (field.type === 'collection') {
				return valuesIn(fieldsOf(field), value, here, 'collection');
			}
			if (field.type === 'fixedCollection') return valuesInRows(field, value, here);
			if (field.type === 'resourceMapper') return valuesInColumns(value, here);
			return [{ key: keyOf(here), field, path: here, place }];
		});
}

/** Every column is text, and none is required. */
function valuesInColumns(mapped: IDataObject, path: Path): ModelValue[] {
	return Object.keys(mapped.value as IDataObject).map((name): ModelValue => {
		const here = [...path, 'value', name];
		const field = { displayName: name, name, type: 'string', default: '' } as const;
		return { key: keyOf(here), field, path: here, place: 'collection' };
	});
}

/** n8n takes letters, digits, underscores and hyphens, 64 of them at most. */
function keyOf(path: Path): string {
	return path.join('_').replace(/ /g, '_').slice(-64);
}

function valuesInRows(field: Field, entered: IDataObject, path: Path): ModelValue[] {
	return groupsOf(field)
		.filter(({ name }) => name in entered)
		.flatMap(({ name, values }) => {
			const rows = entered[name] as IDataObject | IDataObject[];
			if (!Array.isArray(rows)) return valuesIn(values, rows, [...path, name], 'row');
			return rows.flatMap((row, index) => valuesIn(values, row, [...path, name, index], 'row'));
		});
}

function placeOf(parameters: IDataObject, path: Path): { holder: IDataObject; name: string } {
	const outer = path.slice(0, -1);
	const holder = outer.reduce((value, name) => value[name] as IDataObject, parameters);
	return { holder, name: String(path.at(-1)) };
}
