import type { Reading } from '../Reading';
import { bodies, eachObject, type Json } from './bend';

/** Changes what holds a signed URL. */
function links(change: (url: string, holder: Json) => Json): Reading['play'] {
	return bodies((body) =>
		eachObject(body, (object) => {
			const { signedUrl, ...holder } = object;
			const url = (signedUrl as Json | undefined)?.url;
			return typeof url === 'string' ? change(url, holder) : object;
		}),
	);
}

export const fileReadings: Reading[] = [
	{ name: 'signedUrl is a text', play: links((signedUrl, holder) => ({ ...holder, signedUrl })) },
	{ name: 'a file has a url', play: links((url, holder) => ({ ...holder, url })) },
	{ name: 'a file has a url object', play: links((url, holder) => ({ ...holder, url: { url } })) },
	{
		name: 'a link does not say when it expires',
		play: links((url, holder) => ({ ...holder, signedUrl: { url } })),
	},
	{
		name: 'a link expires at a number of seconds',
		play: links((url, holder) => ({
			...holder,
			signedUrl: { url, expiresAt: Math.floor(Date.now() / 1_000) + 900 },
		})),
	},
	{
		name: 'a link expires at a time without a zone',
		play: links((url, holder) => ({
			...holder,
			signedUrl: { url, expiresAt: new Date(Date.now() + 900_000).toISOString().replace('Z', '') },
		})),
	},
	{
		name: 'a link has expired at once',
		play: links((url, holder) => ({
			...holder,
			signedUrl: { url, expiresAt: new Date(Date.now() - 1_000).toISOString() },
		})),
	},
];
