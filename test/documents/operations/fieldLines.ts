import {
	type Field,
	fieldsOf,
	groupsOf,
} from '../../../nodes/SpruceHealth/framework/declare/field';
import { allContactColumns } from '../../../nodes/SpruceHealth/values/contact/contactColumns';
import { conditionOf } from './conditions';
import { hasDescribedOptions, optionsOf, startOf, waysToFill } from './fieldDetails';
import { bold, described, inSentence, listed, sentence, slanted } from './writing';

/** Which the head of the page explains. */
const explainedOnce = ['returnAll', 'limit', 'ifNothingFound', 'simplify'];

/** Whether the page explains a field only once, for all operations that have it. */
export function isExplainedOnce({ name }: Field): boolean {
	return explainedOnce.includes(name);
}

/**
 * A bullet for a field, and below it one for each field or choice inside of it.
 *
 * @param isOption whether it may be left out, although it must not be blank once it was added
 */
export function fieldLines(
	field: Field,
	operationFields: readonly Field[],
	isOption = false,
): string[] {
	if (field.type === 'hidden') return [];
	const { displayName } = field;
	const required = field.required === true && !isOption;
	const details = [
		described(field.description ?? field.hint),
		...waysToFill(field),
		rowsOf(field),
		startOf(field),
		conditionOf(field, operationFields),
	];
	const text = details
		.filter((one) => one !== '')
		.map(sentence)
		.join(' ');
	const name = `${bold(displayName)}${required ? ' (required)' : ''}`;
	const inner = innerLines(field, operationFields).map((line) => `  ${line}`);
	return [text === '' ? `- ${name}` : `- ${name}: ${text}`, ...inner];
}

/** In alphabetical order, as the editor has the fields of a collection. */
function innerLines(field: Field, operationFields: readonly Field[]): string[] {
	if (field.type === 'collection') {
		const inner = [...fieldsOf(field)].sort((one, other) =>
			one.displayName < other.displayName ? -1 : 1,
		);
		return inner.flatMap((one) => fieldLines(one, operationFields, true));
	}
	if (field.type === 'fixedCollection') return groupLines(field);
	if (field.type === 'resourceMapper') return columnLines(field);
	return hasDescribedOptions(field) ? optionLines(field) : [];
}

function optionLines(field: Field): string[] {
	return optionsOf(field).map(({ name, description }) =>
		description === undefined
			? `- ${slanted(name)}`
			: `- ${slanted(name)}: ${sentence(described(description))}`,
	);
}

/** The fields of each row, where they are few and speak for themselves. */
function rowsOf(field: Field): string {
	if (field.type !== 'fixedCollection' || !isPlain(field)) return '';
	return `Each row has ${groupsOf(field)[0].values.map(inRow).join(', ')}.`;
}

function isPlain(field: Field): boolean {
	const [{ values }, ...others] = groupsOf(field);
	return others.length === 0 && values.every(({ description }) => described(description) === '');
}

function groupLines(field: Field): string[] {
	const groups = groupsOf(field);
	if (groups.length > 1) {
		return groups.map(
			({ displayName, values }) => `- ${bold(displayName)}: ${values.map(inRow).join(', ')}.`,
		);
	}
	return isPlain(field)
		? []
		: groups.flatMap(({ values }) => values.flatMap((one) => fieldLines(one, values)));
}

/** A field of a row in a few words. */
function inRow(field: Field): string {
	const words = [described(field.description), ...choicesInRow(field)].filter((one) => one !== '');
	if (words.length === 0) return bold(field.displayName);
	const inParentheses = words.map((one) => inSentence(one).replace(/\.$/, '')).join('; ');
	return `${bold(field.displayName)} (${inParentheses})`;
}

function choicesInRow(field: Field): string[] {
	const options = optionsOf(field).map(({ name }) => slanted(name));
	if (options.length > 0) return [listed(options, 'or')];
	return field.type === 'resourceLocator' ? [] : waysToFill(field);
}

/** The columns of a contact, and how it is found. */
function columnLines({ typeOptions }: Field): string[] {
	const {
		title = '',
		description = '',
		hint = '',
	} = typeOptions?.resourceMapper?.matchingFieldsLabels ?? {};
	const names = (hidden: boolean) =>
		allContactColumns
			.filter(({ isHidden = false }) => isHidden === hidden)
			.map(({ displayName }) => bold(displayName))
			.join(', ');
	const canMatch = allContactColumns
		.filter((column) => column.canMatch === true)
		.map(({ displayName }) => bold(displayName));
	return [
		`- ${bold(title)}: ${sentence(hint)} ${sentence(description)} A contact can be found by ${listed(canMatch, 'or')}.`,
		`- Columns that are there: ${names(false)}.`,
		`- Columns that you can add: ${names(true)}, and your own custom fields.`,
	];
}
