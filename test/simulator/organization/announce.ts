import type { Organization } from './Organization';

/** Notes a change as Spruce would tell it to webhook endpoints, with the record as it is now. */
export function announce(organization: Organization, type: string, object: object): void {
	const at = new Date().toISOString();
	organization.changes.push({ type, at, object: structuredClone(object) });
}
