import type { Member } from './Member';

/** An address that messages come from or go to. */
export interface Endpoint {
	object: 'endpoint';
	id: string;
	channel: 'phone' | 'email' | 'fax' | 'secure';
	displayValue: string;
	rawValue: string;
	label?: string;
	isInternal: boolean;
}

/** One of the organization's own addresses, and who it belongs to. */
export interface InternalEndpoint {
	object: 'internalEndpoint';
	endpoint: Endpoint;
	owner: Member;
	additionalMembers: Member[];
}
