import type { Field } from '../../../nodes/SpruceHealth/framework/declare/field';
import { optionsOf } from './fieldDetails';
import { bold, listed, slanted } from './writing';

/** Limit is shown without Return All only, which the head of the page says. */
const saidOnce = ['returnAll'];

/** When the editor shows a field, as sentences; nothing where it always does. */
export function conditionOf(field: Field, operationFields: readonly Field[]): string {
	return Object.entries(field.displayOptions?.show ?? {})
		.map(([key, values]) => ({ name: key.replace(/^\//, ''), values: [...(values ?? [])] }))
		.filter(({ name }) => !saidOnce.includes(name))
		.map(({ name, values }) => sentenceOf(fieldOf(name, operationFields), values))
		.join(' ');
}

function fieldOf(name: string, fields: readonly Field[]): Field {
	const found = fields.find((field) => field.name === name);
	if (found === undefined)
		throw new Error(`A field is shown depending on ${name}, which is missing`);
	return found;
}

/** Names the exception where there is only one. */
function sentenceOf(deciding: Field, values: readonly unknown[]): string {
	const options = optionsOf(deciding);
	const wanted = options.filter(({ value }) => values.includes(value));
	const others = options.filter((option) => !wanted.includes(option));
	if (wanted.length === 0) throw new Error(`${deciding.displayName} never has these values`);
	const isException = others.length === 1 && wanted.length > 2;
	const names = (isException ? others : wanted).map(({ name }) => slanted(name));
	return `${isException ? 'Not' : 'Only'} with ${bold(deciding.displayName)} ${listed(names, 'or')}.`;
}
