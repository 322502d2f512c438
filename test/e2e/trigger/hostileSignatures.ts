import * as fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { signatureOf } from '../../simulator/webhooks/signatureOf';
import { contactCreated } from './contactCreated';
import type { HostileRequest, HostileTarget } from './HostileRequest';

type Signature = string | string[] | undefined;

interface Material {
	body: Buffer;
	secret: string;
	/** Between 1 and 40. */
	size: number;
	/** Printable, without what may stand between two signatures. */
	noise: string;
}

const kilobyte = 1_024;

const signatures: Record<string, (material: Material) => Signature> = {
	'signed with another secret': ({ body, noise }) => signatureOf(body, noise),
	'signed with an empty secret': ({ body }) => signatureOf(body, ''),
	'signature of another body': ({ body, secret, noise }) =>
		signatureOf(Buffer.concat([body, Buffer.from(noise)]), secret),
	// The last character only fills up, so it may be missing.
	'truncated signature': ({ body, secret, size }) => signatureOf(body, secret).slice(0, -1 - size),
	'lengthened signature': ({ body, secret, noise }) => signatureOf(body, secret) + noise,
	'SHA-1 signature': ({ body, secret }) => createHmac('sha1', secret).update(body).digest('base64'),
	'empty signature': () => '',
	'no signature': () => undefined,
	'oversized signature': ({ body, secret, size }) =>
		signatureOf(body, secret).repeat(Math.ceil((8 * kilobyte) / 44) - size),
	'signature of noise': ({ noise }) => noise,
	'the secret itself': ({ secret }) => secret,
};

/** Events that would start an execution, if only Spruce had signed them. */
export function hostileSignatures({ secret }: HostileTarget): fc.Arbitrary<HostileRequest> {
	const noise = fc
		.string({ minLength: 1, maxLength: 60 })
		.map((text) => text.replace(/[\s,;]/g, '_'));
	return fc
		.record({
			kind: fc.constantFrom(...Object.keys(signatures)),
			id: fc.uuid(),
			size: fc.integer({ min: 1, max: 40 }),
			noise,
		})
		.map(({ kind, id, size, noise }) => {
			const body = Buffer.from(JSON.stringify(contactCreated(`wev_${id}`)));
			const signature = signatures[kind]({ body, secret, size, noise });
			const headers = {
				'content-type': 'application/json',
				...(signature !== undefined && { 'x-spruce-signature': signature }),
			};
			return { kind, headers, body, statuses: [401] };
		});
}
