import type { Check } from '../Check';
import { errorOf, formOfError } from '../reading/errorOf';
import { Seen } from '../report/Seen';

export const unknownPath: Check = {
	name: 'unknown-path',
	assumption: "A path that the API does not have gets 404 in Spruce's form",
	nodeDoes:
		'Without JSON and s-request-id: "a proxy or web server answered", with the Base URL as the first thing to check.',
	async look({ spruce }) {
		const answer = await spruce.read('/n8n-probe-no-such-path');
		const isUsual = answer.status === 404 && answer.body !== undefined;
		return { seen: Seen.say`${errorOf(answer)}, ${formOfError(answer)}`, isUsual };
	},
};
