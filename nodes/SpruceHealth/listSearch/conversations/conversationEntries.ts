import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';
import { channelNamed, isKnownChannel } from '../../values/lines/channels';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import { spruceTimeMs } from '../../values/spruceTime';
import { safeText } from '../../values/text/safeText';

/** More people than this are counted: `Ada Wren, Ben Ode and 3 others`. */
const mostNames = 2;

/** The moment and the time zone by which days are told. */
export interface Today {
	now: number;
	timeZone: string;
}

/**
 * Conversations as entries of a list: `Ada Wren · text (206) 555-4180 · May 21`. Where two look alike,
 * the practice's own line is added: a patient may write to two of its numbers.
 */
export function conversationEntries(
	conversations: IDataObject[],
	today: Today,
): INodeListSearchItems[] {
	const seen = new Map<string, number>();
	for (const name of conversations.map(whoAndHow)) seen.set(name, (seen.get(name) ?? 0) + 1);
	return conversations.map((conversation) => {
		const name = whoAndHow(conversation);
		const line = (seen.get(name) ?? 0) > 1 ? lineOf(conversation) : '';
		const day = dayOf(conversation, today);
		return {
			name: [name, line, day].filter((part) => part !== '').join(' · '),
			value: String(conversation.id),
			url: safeText(conversation.appURL),
		};
	});
}

/** What a conversation can be found by: its title, the people in it and their addresses. */
export function searchedTexts({ title, subtitle, externalParticipants }: IDataObject): string[] {
	const people = objectsIn(externalParticipants);
	const addresses = people.map(({ endpoint }) => endpoint).filter(isJsonObject);
	return [
		safeText(title),
		safeText(subtitle),
		...people.map(({ displayName }) => safeText(displayName)),
		...addresses.flatMap(({ displayValue, rawValue }) => [displayValue, rawValue].map(safeText)),
	].filter((text) => text !== '');
}

function whoAndHow(conversation: IDataObject): string {
	const who = whoIn(conversation);
	const channel = channelWord(conversation.type);
	const detail = detailOf(conversation);
	const how = detail === '' || who.includes(detail) ? channel : `${channel} ${detail}`;
	return `${who} · ${how}`;
}

/** The title, and the people who are not named in it. */
function whoIn({ id, title, externalParticipants }: IDataObject): string {
	const shownTitle = safeText(title);
	const people = objectsIn(externalParticipants)
		.map(({ displayName }) => safeText(displayName))
		.filter((name) => name !== '' && !shownTitle.includes(name));
	const others = people.length - mostNames;
	const names =
		others > 1 ? [`${people.slice(0, mostNames).join(', ')} and ${others} others`] : people;
	return [shownTitle, ...names].filter((part) => part !== '').join(', ') || safeText(id);
}

/** The address of the one person, or the subject of a secure conversation, which has no address. */
function detailOf({ subtitle, externalParticipants }: IDataObject): string {
	const addresses = objectsIn(externalParticipants)
		.map(({ endpoint }) => endpoint)
		.filter(isJsonObject);
	if (addresses.length > 1) return '';
	const [address] = addresses;
	return address === undefined
		? safeText(subtitle)
		: safeText(address.displayValue) || safeText(address.rawValue);
}

/** A phone conversation has texts and calls; people look for the texts. */
function channelWord(type: unknown): string {
	const channel = channelNamed(type);
	if (channel === 'phone') return 'text';
	return (isKnownChannel(channel) ? channel : safeText(type)) || 'other';
}

function lineOf({ internalEndpoint }: IDataObject): string {
	if (!isJsonObject(internalEndpoint)) return '';
	const { label, displayValue } = internalEndpoint;
	return safeText(label) || safeText(displayValue);
}

/** The day of the last activity, with its year where that is not this year. */
function dayOf({ lastMessageAt, createdAt }: IDataObject, { now, timeZone }: Today): string {
	const time = spruceTimeMs(lastMessageAt) ?? spruceTimeMs(createdAt);
	if (time === undefined) return '';
	const yearOf = (moment: number) =>
		new Date(moment).toLocaleDateString('en-US', { timeZone, year: 'numeric' });
	return new Date(time).toLocaleDateString('en-US', {
		timeZone,
		month: 'short',
		day: 'numeric',
		...(yearOf(time) !== yearOf(now) && { year: 'numeric' }),
	});
}
