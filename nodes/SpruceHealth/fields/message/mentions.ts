import type { Field } from '../../framework/declare/field';

/** The teammates and teams that a note calls. */
export const mentions = {
	displayName: 'Mention Member Names or IDs',
	name: 'mentionMemberIds',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getMembers' },
	default: [],
	description:
		'Who is notified of the internal note. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
} as const satisfies Field;
