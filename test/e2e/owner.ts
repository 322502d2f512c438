import type { Owner } from './host/Owner';

/** Who owns the servers that are tested. */
export const owner: Owner = {
	email: 'owner@example.com',
	firstName: 'Olive',
	lastName: 'Owner',
	password: 'Password1',
};
