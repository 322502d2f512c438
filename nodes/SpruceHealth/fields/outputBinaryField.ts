import type { Field } from '../framework/declare/field';

/** n8n's usual field for the binary field that a downloaded file is put in. */
export const outputBinaryField = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
} as const satisfies Field;
