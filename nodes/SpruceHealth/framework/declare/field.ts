import type { INodeProperties } from 'n8n-workflow';
import type { Choice } from '../../values/text/choices';

type DeepReadonly<T> = T extends (...args: never[]) => unknown
	? T
	: T extends object
		? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
		: T;

/**
 * A parameter of an operation: n8n's own description of a field, read-only so that `as const` keeps
 * its literal type, from which `ParamsOf` infers the type of `params`. Its `displayOptions` mention
 * only other fields of the operation; `describe` adds the resource and the operation.
 *
 * Some `typeOptions` say how a field is read. With n8n's `binaryDataProperty` it takes files, with `rows`
 * it keeps its line breaks, and with `numberPrecision` a number may have a fraction. Five are the
 * framework's own: with `isTextList` it takes several values, with `isExactText` each character counts,
 * with `takesFirstLetter` a list takes the first letter of an option, with `takesRecord` a resource
 * locator takes a whole record too, which becomes JSON text, and with `isFilter` an expression that
 * gives nothing is refused.
 */
export type Field = DeepReadonly<INodeProperties>;

/** A group of a fixed collection. The user adds rows, and each row has these fields. */
export interface FieldGroup {
	displayName: string;
	name: string;
	values: readonly Field[];
}

/** The fields that the user can add to a collection. */
export function fieldsOf(collection: Field): readonly Field[] {
	return (collection.options ?? []) as readonly Field[];
}

/** The groups of a fixed collection. */
export function groupsOf(fixedCollection: Field): readonly FieldGroup[] {
	return (fixedCollection.options ?? []) as readonly FieldGroup[];
}

/** The options that a list offers. Those of a list that is loaded from Spruce are not known here. */
export function optionsOf(list: Field): readonly Choice[] {
	return (list.options ?? []) as readonly Choice[];
}
