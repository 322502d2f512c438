import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange } from '../serving/Exchange';
import type { TransportFault } from './FaultPlan';
import type { Answer } from '../serving/Operation';
import { Refusal } from '../serving/Refusal';

const proxyPage =
	'<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/**
 * Lets a fault strike. Says whether that was the end of the exchange; a delay is not. The answer
 * is at hand when the work was done before.
 */
export async function strike(
	fault: TransportFault,
	exchange: Exchange,
	answer?: Answer,
): Promise<boolean> {
	switch (fault.kind) {
		case 'reset':
			exchange.breakOff();
			return true;
		case 'hang':
			exchange.keepSilent(fault.delayMs);
			return true;
		case 'delay':
			await wait(fault.delayMs);
			return false;
		case 'status': {
			const spruce = new Refusal(fault.status, 'simulated_fault', 'something went wrong').body;
			exchange.send(fault.status, fault.body ?? spruce, { ...exchange.headers, ...fault.headers });
			return true;
		}
		case 'html':
			exchange.send(fault.status ?? 502, proxyPage, { 'content-type': 'text/html' });
			return true;
		case 'truncate':
			exchange.breakOff(firstHalf(answer?.body));
			return true;
		case 'stall':
			exchange.stall(firstHalf(answer?.body));
			return true;
		case 'empty':
			exchange.send(200);
			return true;
		case 'notJson':
			exchange.send(200, 'this is not JSON', { ...exchange.headers, 'content-type': 'text/plain' });
			return true;
		case 'redirect':
			exchange.send(302, undefined, { ...exchange.headers, location: fault.location });
			return true;
	}
}

function firstHalf(body: unknown): Buffer {
	const missing = { message: 'the rest of this never arrives' };
	const whole = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body ?? missing));
	return whole.subarray(0, Math.ceil(whole.length / 2));
}
