import type { Field } from '../../framework/declare/field';
import { contactDetails } from './contactDetails';
import { contactNames } from './contactNames';
import { externalId } from './integrationLink';

/**
 * How the cells of a contact's columns are read: each as the field that has the column's ID as its
 * name. The editor shows the columns instead, so these texts appear nowhere.
 */
export const contactCells = [
	...contactNames,
	...contactDetails,
	externalId,
	{ displayName: 'Link URL', name: 'linkUrl', type: 'string', default: '' },
	{ displayName: 'Phone Number', name: 'phoneNumber', type: 'string', default: '' },
	{ displayName: 'Mobile Phone', name: 'mobilePhone', type: 'string', default: '' },
	{ displayName: 'Home Phone', name: 'homePhone', type: 'string', default: '' },
	{ displayName: 'Work Phone', name: 'workPhone', type: 'string', default: '' },
	{ displayName: 'Fax Number', name: 'faxNumber', type: 'string', default: '' },
	{ displayName: 'Email Address', name: 'emailAddress', type: 'string', default: '' },
] as const satisfies readonly Field[];

/** How the cell of one of the organization's own contact fields is read. Spruce takes several lines. */
export const customFieldCell = {
	displayName: 'Custom Field',
	name: 'customField',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
} as const satisfies Field;
