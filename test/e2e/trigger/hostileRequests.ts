import * as fc from 'fast-check';
import { hostileBodies } from './hostileBodies';
import { hostileSignatures } from './hostileSignatures';
import { signatureOf } from '../../simulator/webhooks/signatureOf';
import type { HostileRequest, HostileTarget } from './HostileRequest';

const megabyte = 1_024 * 1_024;

/**
 * Requests of all kinds, in an order that depends on the seed, as what is in them does.
 *
 * @param count how many; there are a few dozen large ones besides
 */
export function hostileRequests(
	target: HostileTarget,
	count: number,
	seed: number,
): HostileRequest[] {
	const one = fc.oneof(hostileSignatures(target), hostileBodies(target));
	const requests = fc.sample(one, { numRuns: count, seed });
	const large = largeRequests(target);
	const distance = Math.floor(count / large.length);
	return large
		.flatMap((big, place) => [...requests.slice(place * distance, (place + 1) * distance), big])
		.concat(requests.slice(large.length * distance));
}

function largeRequests({ secret }: HostileTarget): HostileRequest[] {
	const fiveMegabytes = Buffer.from(JSON.stringify({ text: 'x'.repeat(5 * megabyte) }));
	const tooMuch = Buffer.alloc(17 * megabyte, 'x');
	const large = (kind: string, body: Buffer, key: string, statuses: number[]): HostileRequest => ({
		kind,
		headers: { 'content-type': 'application/json', 'x-spruce-signature': signatureOf(body, key) },
		body,
		statuses,
	});
	const forged = large('5 MB, forged', fiveMegabytes, `not ${secret}`, [401]);
	const signed = large('5 MB, signed, no event', fiveMegabytes, secret, [500, 200]);
	const beyond = large('more than n8n takes', tooMuch, secret, [413, 500]);
	return Array.from({ length: 36 }, (_, index) => [forged, forged, signed, beyond][index % 4]);
}
