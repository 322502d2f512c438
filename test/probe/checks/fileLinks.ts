import { objectOf, objectsIn, type JsonObject } from '../calls/Answer';
import type { Check } from '../Check';
import { someItems } from '../reading/samples';
import { Seen } from '../report/Seen';

const minuteMs = 60_000;

function linkOf(file: JsonObject): Seen {
	const { signedUrl, url } = file;
	if (typeof signedUrl === 'string') return Seen.say`signedUrl is text`;
	if (signedUrl === undefined) return Seen.say`no signedUrl, url ${Seen.kindOf(url)}`;
	const { url: link, expiresAt } = objectOf(signedUrl);
	const minutes = Math.round((Date.parse(String(expiresAt)) - Date.now()) / minuteMs);
	const expiry = Number.isNaN(minutes) ? Seen.kindOf(expiresAt) : Seen.say`in ${minutes} minutes`;
	return Seen.say`signedUrl {url: ${Seen.kindOf(link)}, expires ${expiry}}`;
}

export const fileLinks: Check = {
	name: 'file-links',
	assumption: 'A file has signedUrl {url, expiresAt}, good for some minutes',
	nodeDoes:
		'Reads it as an object, as text or as data.url, and gets the item again for a fresh link.',
	async look({ spruce }) {
		const files = (await someItems(spruce)).flatMap(({ attachments, event }) => {
			const { recordings, voicemail } = objectOf(objectOf(event).data);
			const attached = objectsIn(attachments).map(({ data }) => objectOf(data));
			return [...attached, ...objectsIn(recordings), ...(voicemail ? [objectOf(voicemail)] : [])];
		});
		const links = files.map(linkOf);
		const isUsual = links.every((link) =>
			String(link).startsWith('signedUrl {url: text, expires in'),
		);
		return { seen: Seen.tally(links), ...(files.length > 0 && { isUsual }) };
	},
};
