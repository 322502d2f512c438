import type { Organization } from './Organization';

/** Tells the webhook endpoints of a change, with the record as it is now, and notes it. */
export function announce(organization: Organization, type: string, object: object): void {
	const at = new Date().toISOString();
	const change = { type, at, object: structuredClone(object) };
	organization.changes.push(change);
	organization.onChange?.(change);
}
