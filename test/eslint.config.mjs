import config from '../eslint.config.mjs';

/**
 * What the linter asks of a node that runs on n8n's servers does not bind its tests and its demo:
 * they start servers, read files and wait.
 */
const rulesOfVerifiedNodes = [
	'no-dangerous-functions',
	'no-restricted-globals',
	'no-restricted-imports',
	'require-node-api-error',
];

export default [
	...config,
	{
		files: ['**/*.ts'],
		rules: Object.fromEntries(
			rulesOfVerifiedNodes.map((rule) => [`@n8n/community-nodes/${rule}`, 'off']),
		),
	},
];
