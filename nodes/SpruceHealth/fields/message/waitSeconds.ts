import type { Field } from '../../framework/declare/field';

/** How long to look for a message that Spruce has accepted and posts a little later. */
export const waitSeconds = {
	displayName: 'Wait Until Posted (Seconds)',
	name: 'waitSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 300 },
	default: 30,
	description:
		'Spruce accepts a message and posts it a moment later. The node looks for it this long and returns the posted item, shortened; when it is not there by then, the item says "posted": false and is no error. Each look takes calls of the rate limit.',
} as const satisfies Field;
