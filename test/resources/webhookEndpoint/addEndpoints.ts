import type { Organization } from '../../simulator/organization/Organization';

/** Fills the organization's webhook endpoints up to this number. */
export function addEndpoints({ webhookEndpoints, newId }: Organization, count: number): void {
	const [first] = webhookEndpoints;
	while (webhookEndpoints.length < count) {
		webhookEndpoints.push({ ...first, id: newId('wde') });
	}
}
