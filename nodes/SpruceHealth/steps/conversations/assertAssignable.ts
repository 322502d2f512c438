import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { keyword } from '../../values/text/keyword';

/**
 * Refuses who cannot answer the patient: a conversation of a suspended teammate is one that nobody
 * looks at. Somebody who is not in the list may be new, so Spruce decides.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput when the member is suspended, or is the organization itself
 */
export async function assertAssignable(
	client: SpruceClient,
	memberId: string,
	label: string,
): Promise<void> {
	const members = await client.cachedList('/organization/members', 'members');
	const problem = problemOf(members.find(({ id }) => id === memberId));
	if (problem === undefined) return;
	throw new InvalidInput(
		`${label}: ${problem}`,
		'Choose a teammate who works with Spruce, or a team.',
	);
}

function problemOf({ type, displayName, isSuspended }: IDataObject = {}): string | undefined {
	if (keyword(type) === 'organization') return 'this is the organization itself';
	const who = displayName === undefined ? 'this teammate' : `"${String(displayName)}"`;
	return isSuspended === true ? `${who} is suspended in Spruce` : undefined;
}
