import type { Field } from '../framework/field';
import { memberId } from './memberId';

/** In whose name a message is posted. */
export const author = {
	...memberId,
	displayName: 'Author',
	name: 'authorId',
	description: 'In whose name the message is posted; the organization when left out',
} as const satisfies Field;
