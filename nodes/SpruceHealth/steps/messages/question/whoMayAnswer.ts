import type { SpruceClient } from '../../../client/SpruceClient';
import { InvalidInput } from '../../../values/InvalidInput';
import { readPhoneOrEmail } from '../../../values/phoneOrEmail';
import { refusal } from '../../../values/refusal';
import { keyword } from '../../../values/text/keyword';
import { safeText } from '../../../values/text/safeText';
import { textList } from '../../../values/text/textList';
import { memberIds } from '../../contacts/columns/memberIds';

const label = 'Options > Only These Members or Numbers';

/** Those who may answer a question. Both lists are empty where whoever was asked may. */
export interface Answerers {
	memberIds: string[];
	/** Phone numbers in E.164 form, and email addresses. */
	addresses: string[];
}

/**
 * Those who were entered under Only These Members or Numbers. Reads the members only if one was entered.
 *
 * @param entered undefined where the option was not added
 * @throws InvalidInput for what is neither a member nor a number, for a team, and where nothing was
 * entered: then anybody could answer
 */
export async function whoMayAnswer(
	client: SpruceClient,
	entered: string | undefined,
): Promise<Answerers> {
	if (entered === undefined) return { memberIds: [], addresses: [] };
	const entries = textList(entered);
	if (entries.length === 0) {
		throw new InvalidInput(
			`${label}: nothing was entered`,
			'Nothing was sent, because anybody could have answered. Enter who may answer, or remove the option.',
		);
	}
	const isMember = (entry: string) =>
		entry.startsWith('entity_') || (!entry.includes('@') && /\p{L}{2}/u.test(entry));
	const ids = await memberIds(client, entries.filter(isMember), label);
	await assertNoTeam(client, ids);
	return {
		memberIds: ids,
		addresses: entries.filter((entry) => !isMember(entry)).map(addressIn),
	};
}

/** Spruce names the member as the author of a message, and never the team. */
async function assertNoTeam(client: SpruceClient, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const members = await client.cachedList('/organization/members', 'members');
	const team = members.find(({ id, type }) => keyword(type) === 'team' && ids.includes(String(id)));
	if (team === undefined) return;
	throw new InvalidInput(
		`${label}: "${safeText(team.displayName ?? team.name)}" is a team`,
		'Nothing was sent. Enter the members of the team whose answer counts.',
	);
}

function addressIn(entry: string): string {
	const reading = readPhoneOrEmail(entry);
	if ('problem' in reading) throw refusal(label, reading, entry);
	return reading.address;
}
