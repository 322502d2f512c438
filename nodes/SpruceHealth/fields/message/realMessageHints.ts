import type { NodeHint } from 'n8n-workflow';

/**
 * The numbers of input items that have a hint of their own: the text of a hint takes no expression,
 * only the condition for showing it does (n8n 1.123 and 2.41).
 */
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 200, 500, 1_000];

/** What reaches a patient. Whether the conversation of a post is one of the team cannot be told here. */
const reachesPatient =
	'$parameter.resource === "message" && ["send", "sendAndWait", "post"].includes($parameter.operation)';

/** Before the steps in front have run, n8n throws an error instead of saying that there is no item. */
export const itemCount =
	'(() => { try { return $input.all().length; } catch (error) { return 0; } })()';

/** Before Execute step is pressed: how many real messages that sends. */
export const realMessageHints: NodeHint[] = [
	hint('a real message for each input item', `${itemCount} === 0`),
	...counts.map((most, index) =>
		hint(
			most === 1 ? 'a real message' : `up to ${most} real messages, one for each input item`,
			`${itemCount} > ${counts[index - 1] ?? 0} && ${itemCount} <= ${most}`,
		),
	),
	hint('more than 1000 real messages', `${itemCount} > 1000`),
];

function hint(messages: string, condition: string): NodeHint {
	return {
		message: `Execute step sends ${messages}, unless the Spruce Health credential has an entry under While Testing, Send To.`,
		type: 'warning',
		location: 'outputPane',
		whenToDisplay: 'beforeExecution',
		displayCondition: `={{ ${reachesPatient} && ${condition} }}`,
	};
}
