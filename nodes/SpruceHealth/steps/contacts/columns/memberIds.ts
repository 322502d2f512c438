import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import { InvalidInput } from '../../../values/InvalidInput';
import { keyword } from '../../../values/text/keyword';
import { assertNotAnotherId } from '../../input/assertNotAnotherId';
import { recordByIdOrName } from '../../input/recordByIdOrName';

/**
 * The IDs of members that were entered by ID or by name. Reads the members only for a name.
 *
 * @param label what the user calls the column, for messages
 * @throws InvalidInput when no member or several members have a name
 */
export async function memberIds(
	client: SpruceClient,
	entries: readonly string[],
	label: string,
): Promise<string[]> {
	if (entries.every(isMemberId)) return [...entries];
	const members = (await client.cachedList('/organization/members', 'members'))
		.filter(({ type }) => keyword(type) !== 'organization')
		.map(({ id, displayName, name }: IDataObject) => ({
			id: String(id),
			name: String(displayName ?? name),
		}));
	return entries.map((entry) => {
		const found = recordByIdOrName(entry, members, { field: label, plural: 'members' });
		if (found !== undefined) return found.id;
		if (isMemberId(entry)) return entry;
		assertNotAnotherId([entry], 'memberId', label);
		throw new InvalidInput(
			`${label}: the organization has no member of this name`,
			`"${entry}" was entered. Enter the name as Spruce shows it under Teammates, or the ID of the member.`,
		);
	});
}

function isMemberId(entry: string): boolean {
	return entry.startsWith('entity_');
}
