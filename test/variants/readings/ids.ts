import type { Behavior, Reading } from '../Reading';
import { bodies, eachObject, eachText } from './bend';

/** Spruce's IDs in another form. Takes its own form and the simulator's. */
function idsAre(
	pattern: RegExp,
	form: (id: string, number: number) => string | number,
): () => Behavior {
	return () => {
		const realByShown = new Map<string, string>();
		const shownByReal = new Map<string, string | number>();
		const show = (text: string) => {
			if (!pattern.test(text)) return text;
			const shown = shownByReal.get(text) ?? form(text, shownByReal.size + 1);
			shownByReal.set(text, shown);
			realByShown.set(String(shown), text);
			return shown;
		};
		const real = (text: string) => realByShown.get(text) ?? text;
		const realIn = (_name: string, value: unknown) => realByShown.get(String(value)) ?? value;
		return async (request, pass) => {
			const path = request.path.split('/').map((part) => {
				const id = decodeURIComponent(part);
				return encodeURIComponent(real(id));
			});
			const answer = await pass({
				...request,
				path: path.join('/'),
				body: isJson(request.body) ? revived(request.body, realIn) : request.body,
			});
			return {
				...answer,
				body: isJson(answer.body) ? eachText(answer.body, show) : answer.body,
			};
		};
	};
}

const isJson = (body: unknown) => typeof body === 'object' && !Buffer.isBuffer(body);

function revived(body: unknown, change: (name: string, value: unknown) => unknown): unknown {
	return JSON.parse(JSON.stringify(body), change);
}

const uuid = (_id: string, number: number) =>
	`6f1c2b9e-0000-4000-8000-${String(number).padStart(12, '0')}`;

const tag = /^tag_\w+$/;
const record = /^(entity|t|ti|tag|media|scm|sm|entityContact)_\w+$/;

/** The names of tags, fields and lines in another form. */
function names(change: (name: string) => string): Reading['play'] {
	return bodies((body) =>
		eachObject(body, (object) =>
			object.object === 'tag' && typeof object.value === 'string'
				? { ...object, value: change(object.value) }
				: object,
		),
	);
}

export const idReadings: Reading[] = [
	{ name: 'the ID of a tag has no prefix', play: idsAre(tag, (id) => id.slice(4)) },
	{
		name: 'the ID of a tag is a number',
		play: idsAre(tag, (_id, number) => String(1_000 + number)),
	},
	{ name: 'the ID of a tag is a UUID', play: idsAre(tag, uuid) },
	{
		name: 'the ID of a tag begins with entity_',
		play: idsAre(tag, (id) => `entity_${id.slice(4)}`),
	},
	{ name: 'the ID of a tag has a space', play: idsAre(tag, (id) => `tag ${id.slice(4)}`) },
	{
		name: 'the ID of a line begins with entity_',
		play: idsAre(/^\d{11}$|^internalEndpoint_/, (id) => `entity_${id}`),
	},
	{ name: 'every ID is a UUID', play: idsAre(record, uuid) },
	{
		name: 'the ID of a tag is a number in JSON',
		play: idsAre(tag, (_id, number) => 1_000 + number),
	},
	{ name: 'every ID is a number in JSON', play: idsAre(record, (_id, number) => 1_000 + number) },
	{ name: 'every ID is a number', play: idsAre(record, (_id, number) => String(1_000 + number)) },
	{
		name: 'the ID of a line has a space',
		play: idsAre(/^\d{11}$|^internalEndpoint_/, (id) => `line ${id}`),
	},
	{ name: 'every ID is not ASCII', play: idsAre(record, (id) => id.replace('_', '·')) },
	{ name: 'every ID has a slash', play: idsAre(record, (id) => id.replace('_', '/')) },
	{ name: 'every ID has signs of base64', play: idsAre(record, (id) => `${id}+/==`) },
	{ name: 'every ID has a colon', play: idsAre(record, (id) => id.replace('_', ':')) },
	{
		name: 'the ID of a contact begins with contact_',
		play: idsAre(/^entity_/, (id) => id.replace('entity_', 'contact_')),
	},
	{
		name: 'the ID of a conversation begins with thread_',
		play: idsAre(/^t_/, (id) => id.replace('t_', 'thread_')),
	},
	{ name: 'names are decomposed (NFD)', play: names((name) => name.normalize('NFD')) },
	{ name: 'names end with a space', play: names((name) => `${name} `) },
	{ name: 'names are in upper case', play: names((name) => name.toUpperCase()) },
];
