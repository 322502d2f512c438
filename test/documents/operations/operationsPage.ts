import type { Field } from '../../../nodes/SpruceHealth/framework/declare/field';
import type { Operation } from '../../../nodes/SpruceHealth/framework/declare/operation';
import { offersKey } from '../../../nodes/SpruceHealth/framework/declare/requestOptions';
import type { Resource } from '../../../nodes/SpruceHealth/framework/declare/resource';
import { conditionOf } from './conditions';
import { fieldLines, isExplainedOnce } from './fieldLines';
import { operationTexts } from './operationTexts';
import { outputLine } from './outputLine';
import { afterList, beforeList } from './pageHead';
import { reaches } from './reach';
import { bold, inSentence, sentence } from './writing';

/** docs/operations.md, before it is formatted. */
export function operationsPage(resources: readonly Resource[]): string {
	const inOrder = [...resources].sort(byNameCustomCallLast);
	const contents = inOrder.map((resource) => `- ${contentsOf(resource)}`).join('\n');
	return [beforeList, contents, afterList, ...inOrder.flatMap(resourceSections)].join('\n\n');
}

/** The heading of an operation. */
export function headingOf({ name }: Resource, operation: Operation): string {
	return `${name}: ${operation.name}`;
}

function contentsOf(resource: Resource): string {
	const links = operationsOf(resource).map(
		(operation) => `[${operation.name}](#${anchorOf(headingOf(resource, operation))})`,
	);
	return `[${resource.name}](#${anchorOf(resource.name)}): ${links.join(', ')}`;
}

/** What GitHub makes of a heading of letters, spaces and colons. */
function anchorOf(heading: string): string {
	return heading.toLowerCase().replaceAll(':', '').replaceAll(' ', '-');
}

function resourceSections(resource: Resource): string[] {
	const head = `## ${resource.name}\n\n${sentence(resource.description)}`;
	return [head, ...operationsOf(resource).map((operation) => section(resource, operation))];
}

function section(resource: Resource, operation: Operation): string {
	const name = `${resource.value}: ${operation.value}`;
	const fields = operation.fields.filter((field) => !isExplainedOnce(field));
	const lines = fields.flatMap((field) => fieldLines(field, operation.fields));
	const parts = [
		`### ${headingOf(resource, operation)}`,
		operationTexts.get(name) ?? '',
		effectOf(name, operation),
		lines.join('\n'),
		alsoLine(resource, operation),
		outputLine(name),
	];
	return parts.filter((part) => part !== '').join('\n\n');
}

function effectOf(name: string, { access }: Operation): string {
	const { effect, inTest } = reaches[name] ?? {
		effect: access === 'read' ? 'Reads.' : 'Writes.',
		inTest: '',
	};
	return `${bold(effect)}${inTest === '' ? '' : ` While testing, ${inTest}`}`;
}

/** The fields that the head of the page explains. */
function alsoLine({ hasRequestOptions }: Resource, operation: Operation): string {
	const shared = operation.fields
		.filter(isExplainedOnce)
		.map((field) => sharedField(field, operation.fields));
	const withKey = offersKey(operation) ? ' with **Send Only Once Per**' : '';
	const all = [
		...shared,
		...(hasRequestOptions === false ? [] : [`**Request Options**${withKey}`]),
	];
	return all.length === 0 ? '' : `**Also**: ${all.join(', ')}.`;
}

function sharedField(field: Field, operationFields: readonly Field[]): string {
	const condition = conditionOf(field, operationFields).replace(/\.$/, '');
	return condition === ''
		? bold(field.displayName)
		: `${bold(field.displayName)} (${inSentence(condition)})`;
}

function operationsOf({ operations }: Resource): Operation[] {
	return [...operations].sort(byName);
}

function byName(one: { name: string }, other: { name: string }): number {
	return one.name < other.name ? -1 : 1;
}

/** As the editor lists the resources. */
function byNameCustomCallLast(one: Resource, other: Resource): number {
	const [oneLast, otherLast] = [one, other].map(({ value }) => value === 'customApiCall');
	return oneLast === otherLast ? byName(one, other) : Number(oneLast) - Number(otherLast);
}
