import type { Field } from '../framework/declare/field';

/** n8n's usual question for where a downloaded file goes. */
export const outputBinaryField = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
} as const satisfies Field;
