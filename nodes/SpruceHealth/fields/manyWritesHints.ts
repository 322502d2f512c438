import type { NodeHint } from 'n8n-workflow';
import type { Resource } from '../framework/declare/resource';
import { itemCount } from './message/realMessageHints';

/** Messages have hints of their own, from the first one on. */
const withOwnHints = ['message:send', 'message:sendAndWait', 'message:post'];

/** The numbers of input items up to which there is a hint; the text of a hint takes no expression. */
const counts = [10, 100, 1_000];

/** Before Execute step is pressed: how often a write does what it does. A single one is no surprise. */
export function manyWritesHints(resources: readonly Resource[]): NodeHint[] {
	const writes = resources
		.flatMap(({ value, operations }) =>
			operations
				.filter(({ access }) => access !== 'read')
				.map((operation) => `${value}:${operation.value}`),
		)
		.filter((write) => !withOwnHints.includes(write));
	// Custom API Call reads with GET.
	const isWrite = `${JSON.stringify(writes)}.includes($parameter.resource + ":" + $parameter.operation) && $parameter.method !== "GET"`;
	return [
		...counts.map((most, index) =>
			hint(
				`up to ${most} times`,
				`${isWrite} && ${itemCount} > ${counts[index - 1] ?? 1} && ${itemCount} <= ${most}`,
			),
		),
		hint('more than 1000 times', `${isWrite} && ${itemCount} > 1000`),
	];
}

function hint(times: string, condition: string): NodeHint {
	return {
		message: `Execute step does this for real in Spruce Health, ${times}: once for each input item.`,
		type: 'warning',
		location: 'outputPane',
		whenToDisplay: 'beforeExecution',
		displayCondition: `={{ ${condition} }}`,
	};
}
