import type { Field } from '../../framework/declare/field';
import { memberId } from '../ids/memberId';

/** In whose name a message is posted. */
export const author = {
	...memberId,
	displayName: 'Author',
	name: 'authorId',
	description: 'In whose name the message is posted; the organization when left out',
} as const satisfies Field;
