import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../../../nodes/SpruceHealth/framework/declare/field';
import { examplesIn, listed, slanted } from './writing';

/** The choices of a list. Those of a list that is loaded from Spruce are not known here. */
export function optionsOf(list: Field): readonly INodePropertyOptions[] {
	return (list.options ?? []) as readonly INodePropertyOptions[];
}

/** Whether the choices of a list need a line each. */
export function hasDescribedOptions(field: Field): boolean {
	return isList(field) && optionsOf(field).some(({ description }) => description !== undefined);
}

/** What can be entered into a field, as sentences, apart from its description. */
export function waysToFill(field: Field): string[] {
	const { type, placeholder, modes } = field;
	if (type === 'resourceLocator') return [modesOf(modes ?? [])];
	if (isList(field)) return [choicesOf(field)];
	if (type === 'number') return [rangeOf(field)];
	if (type === 'string' || type === 'dateTime' || type === 'json') {
		return placeholder === undefined ? [] : [`Such as ${examplesIn(placeholder)}`];
	}
	return [];
}

/** What a field has in a new node, or right after it was added. */
export function startOf(field: Field): string {
	const { type, default: value } = field;
	if (type === 'boolean') return value === true ? 'Starts on.' : 'Starts off.';
	if (type === 'number') return `Starts at ${Number(value).toLocaleString('en-US')}.`;
	if (type === 'string' && value !== '') return `Starts as \`${String(value)}\`.`;
	if (!isList(field)) return '';
	const options = optionsOf(field);
	const chosen = options.filter((option) => [value].flat().includes(option.value));
	if (chosen.length === 0) return '';
	if (type === 'multiOptions' && chosen.length === options.length)
		return 'Starts with all of them.';
	return `Starts as ${listed(
		chosen.map(({ name }) => slanted(name)),
		'and',
	)}.`;
}

function isList({ type }: Field): boolean {
	return type === 'options' || type === 'multiOptions';
}

type Modes = NonNullable<Field['modes']>;

/** How a record is chosen: `From the list, by ID or by URL`. */
function modesOf(modes: Modes): string {
	const ways = modes.map(({ name, placeholder = '' }) => {
		if (name === 'list') return 'from the list';
		return name === 'url' ? 'by URL' : `by ID (${examplesIn(placeholder)})`;
	});
	const text = listed(ways, 'or');
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The choices in one sentence, where none of them needs a word. */
function choicesOf(field: Field): string {
	const names = optionsOf(field).map(({ name }) => slanted(name));
	if (names.length === 0) return 'From the list.';
	if (hasDescribedOptions(field)) return '';
	return field.type === 'options'
		? `${listed(names, 'or')}.`
		: `One or several of ${listed(names, 'and')}.`;
}

function rangeOf({ typeOptions }: Field): string {
	const { minValue, maxValue } = typeOptions ?? {};
	if (minValue === undefined) return '';
	const most = maxValue?.toLocaleString('en-US');
	return most === undefined ? `At least ${minValue}.` : `${minValue} to ${most}.`;
}
