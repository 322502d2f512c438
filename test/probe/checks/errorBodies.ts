import { objectOf } from '../calls/Answer';
import type { Check } from '../Check';
import { formOfError } from '../reading/errorOf';
import { Seen } from '../report/Seen';

/** Comes after the checks that are refused. */
export const errorBodies: Check = {
	name: 'error-bodies',
	assumption: 'An error is {statusCode, type, message}',
	nodeDoes:
		"Finds Spruce's words there, in {error: {message}}, {errors: [{detail}]}, details or plain text.",
	async look({ spruce: { answers } }) {
		const errors = answers.filter(({ status }) => status >= 400);
		const hidden = answers.filter(
			({ status, body }) => status < 400 && Number(objectOf(body).statusCode) >= 400,
		);
		const forms = errors.map(formOfError);
		const usual = '{statusCode: a number, type: text, message: text}';
		return {
			seen: Seen.say`${Seen.tally(forms)}; errors with status 200: ${hidden.length}`,
			isUsual: hidden.length === 0 && forms.every((form) => String(form) === usual),
		};
	},
};
