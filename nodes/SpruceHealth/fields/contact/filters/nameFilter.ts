import type { FieldGroup } from '../../../framework/declare/field';
import { contactNames } from '../contactNames';
import { matchOfValues } from './matchOfValues';

/** The name of a contact. */
export const nameFilter = {
	displayName: 'Name',
	name: 'name',
	values: [matchOfValues, ...contactNames],
} as const satisfies FieldGroup;
