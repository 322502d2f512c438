import * as fc from 'fast-check';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { signatureOf } from '../../simulator/webhooks/signatureOf';
import { contactCreated } from './contactCreated';
import type { HostileRequest, HostileTarget } from './HostileRequest';

interface Material {
	/** An event that would start an execution, as text. */
	event: string;
	/** Any text. */
	text: string;
	/** Any bytes, at least one. */
	bytes: Buffer;
	/** What Spruce has sent before. */
	accepted: Buffer;
}

interface Shape {
	body: Buffer;
	type?: string;
	encoding?: string;
	/** Whether it comes with the signature that Spruce would give it. */
	isSigned: boolean;
	statuses: readonly number[];
}

/** By n8n, before the node has a say. */
const unparsed = [422];
/** By the node, and nothing starts. */
const refused = [401];
/** An event of Spruce that cannot be read: told of once in a failed execution, then left out. */
const unreadable = [500, 200];
const replayed = [200];
/** What is cut down to one byte for each character may be JSON, or not. */
const eitherWay = [...refused, ...unparsed];
/** By n8n 2 as what it cannot read; n8n 1 hands it to the node without a body. */
const brokenParts = [400, 401];

const json = 'application/json';
const boundary = 'boundary-of-this-test';

// XML is missing: n8n has one XML parser for all requests, and two at once get no answer at all.
const shapes: Record<string, (material: Material) => Shape> = {
	'replay of an event': ({ accepted }) => shape(accepted, json, { isSigned: true }, replayed),
	'replay as text': ({ accepted }) => shape(accepted, 'text/plain', { isSigned: true }, replayed),
	'replay without a content type': ({ accepted }) =>
		shape(accepted, undefined, { isSigned: true }, replayed),
	'replay as a form': ({ accepted }) =>
		shape(accepted, 'application/x-www-form-urlencoded', { isSigned: true }, replayed),
	'replay in gzip': ({ accepted }) => ({
		...shape(gzipSync(accepted), json, { isSigned: false }, refused),
		encoding: 'gzip',
	}),
	'signed JSON that is cut off': ({ event }) =>
		shape(Buffer.from(event.slice(0, -1)), json, { isSigned: true }, unparsed),
	'signed text that is no JSON': ({ text }) =>
		shape(Buffer.from(`<${text}`), json, { isSigned: true }, unparsed),
	'signed bytes': ({ bytes }) =>
		shape(Buffer.concat([Buffer.of(0xff), bytes]), json, { isSigned: true }, unparsed),
	'signed JSON that is no event': ({ text }) =>
		shape(Buffer.from(JSON.stringify({ text, type: '' })), json, { isSigned: true }, unreadable),
	'signed event without a record': () =>
		shape(
			Buffer.from('{"type":"contact.created","data":null}'),
			json,
			{ isSigned: true },
			unreadable,
		),
	'signed nothing': () => shape(Buffer.alloc(0), json, { isSigned: true }, refused),
	'event in Latin-1': ({ event }) => forged(Buffer.from(event, 'latin1'), json, eitherWay),
	'event in Latin-1, as it says': ({ event }) =>
		forged(Buffer.from(event, 'latin1'), `${json}; charset=latin1`, eitherWay),
	'event in UTF-16': ({ event }) => forged(Buffer.from(event, 'utf16le'), json, unparsed),
	'event in UTF-16, as it says': ({ event }) =>
		forged(Buffer.from(event, 'utf16le'), `${json}; charset=utf-16le`),
	'event in an unknown encoding': ({ event }) =>
		forged(Buffer.from(event), `${json}; charset=klingon`, unparsed),
	'event as text': ({ event }) => forged(Buffer.from(event), 'text/plain'),
	'event as bytes': ({ event }) => forged(Buffer.from(event), 'application/octet-stream'),
	'event as a form': ({ event }) =>
		forged(Buffer.from(`event=${encodeURIComponent(event)}`), 'application/x-www-form-urlencoded'),
	'event in several parts': ({ event }) =>
		forged(multipart(event), `multipart/form-data; boundary=${boundary}`),
	'event in parts that never end': ({ event }) =>
		forged(
			multipart(event).subarray(0, -8),
			`multipart/form-data; boundary=${boundary}`,
			brokenParts,
		),
	'event in parts without a boundary': ({ event }) =>
		forged(multipart(event), 'multipart/form-data', brokenParts),
	'event in gzip': ({ event }) => forged(gzipSync(event), json, refused, 'gzip'),
	'event in deflate': ({ event }) => forged(deflateSync(event), json, refused, 'deflate'),
	'event in Brotli': ({ event }) => forged(brotliCompressSync(event), json, unparsed, 'br'),
	'gzip that is cut off': ({ event }) =>
		forged(gzipSync(event).subarray(0, -6), json, [500], 'gzip'),
	'a body that is not gzip but says so': ({ event }) =>
		forged(Buffer.from(event), json, [500], 'gzip'),
};

/** Bodies that are no new event of Spruce, and those that Spruce did not sign. */
export function hostileBodies({ secret, accepted }: HostileTarget): fc.Arbitrary<HostileRequest> {
	return fc
		.record({
			kind: fc.constantFrom(...Object.keys(shapes)),
			id: fc.uuid(),
			text: fc.string({ unit: 'grapheme', maxLength: 200 }),
			bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
		})
		.map(({ kind, id, text, bytes }) => {
			const event = JSON.stringify({ ...contactCreated(`wev_${id}`), text });
			const made = shapes[kind]({ event, text, bytes: Buffer.from(bytes), accepted });
			const { body, type, encoding, isSigned, statuses } = made;
			const headers = {
				...(type !== undefined && { 'content-type': type }),
				...(encoding !== undefined && { 'content-encoding': encoding }),
				'x-spruce-signature': signatureOf(body, isSigned ? secret : `not ${secret}`),
			};
			return { kind, headers, body, statuses };
		});
}

function shape(
	body: Buffer,
	type: string | undefined,
	{ isSigned }: { isSigned: boolean },
	statuses: readonly number[],
): Shape {
	return { body, type, isSigned, statuses };
}

function forged(
	body: Buffer,
	type: string,
	statuses: readonly number[] = refused,
	encoding?: string,
): Shape {
	return { body, type, encoding, isSigned: false, statuses };
}

function multipart(event: string): Buffer {
	const head = `--${boundary}\r\nContent-Disposition: form-data; name="event"\r\n\r\n`;
	return Buffer.from(`${head}${event}\r\n--${boundary}--\r\n`);
}
