import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { memberEntries, readMembers } from '../lists/members';

/** The teammates and teams, chosen by ID. */
export async function getMembers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return memberEntries(await readMembers(this));
}
