import type { NodeHint } from 'n8n-workflow';

/**
 * The numbers of input items that have a hint of their own: a hint's text takes no expression, only
 * the condition of showing it does (n8n 1.123 and 2.41).
 */
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 200, 500, 1_000];

const unlessTesting =
	'If the Spruce Health credential has an entry under While Testing, Send To, a test sends nothing to patients.';

/** Messages that a patient would get. Notes in a note conversation cannot be told here. */
const sends =
	'$parameter.resource === "message" && ["send", "post"].includes($parameter.operation) && $parameter.options?.internal !== true';

/** Before Execute Step is pressed: how many real messages that sends. */
export const realMessageHints: NodeHint[] = [
	...counts.map((most, index) =>
		hint(
			textFor(most),
			`$input.all().length > ${counts[index - 1] ?? 0} && $input.all().length <= ${most}`,
		),
	),
	hint('Execute Step sends more than 1,000 real messages.', '$input.all().length > 1000'),
];

function textFor(most: number): string {
	if (most === 1) return 'Execute Step sends a real message.';
	return `Execute Step sends up to ${most.toLocaleString('en-US')} real messages, one for each input item.`;
}

function hint(text: string, condition: string): NodeHint {
	return {
		message: `${text} ${unlessTesting}`,
		type: 'warning',
		location: 'outputPane',
		whenToDisplay: 'beforeExecution',
		displayCondition: `={{ ${sends} && ${condition} }}`,
	};
}
