import type { IDataObject } from 'n8n-workflow';
import { directionOf } from './directionOf';
import { isJsonObject, objectsIn } from '../../values/jsonObject';

/**
 * The person whom a message or call came from, or went to: Spruce's entry of the conversation's
 * external participants. Empty in a group, except for the sender whom Spruce names: a guess could send
 * an answer to the wrong patient.
 */
export function otherSideOf(item: IDataObject, conversation: IDataObject): IDataObject {
	const people = objectsIn(conversation.externalParticipants);
	if (people.length === 1) return people[0];
	if (directionOf(item) !== 'inbound' || !isJsonObject(item.author)) return {};
	const { id, displayName } = item.author;
	return (
		onlyOne(people.filter(({ contact }) => Boolean(id) && contact === id)) ??
		onlyOne(
			people.filter((person) => Boolean(displayName) && person.displayName === displayName),
		) ??
		{}
	);
}

function onlyOne(people: readonly IDataObject[]): IDataObject | undefined {
	return people.length === 1 ? people[0] : undefined;
}
