import { type ICredentialDataDecryptedObject, sleep } from 'n8n-workflow';
import type { PhoneOrEmail } from '../values/phoneOrEmail';
import { isBlankText } from '../values/text/visibleText';
import { accountFor } from './memory/accounts';
import type { RunMemory } from './memory/RunMemory';
import { answerTimeoutMs } from './credential/answerTimeout';
import { baseUrl } from './credential/baseUrl';
import { bearerToken } from './credential/bearerToken';
import { stopIfCancelled } from './wire/cancellation';
import { spruceError } from './errors/errors';
import { fetchFile } from './downloads/fetchFile';
import { send } from './wire/http';
import type { CallOrigin } from './writes/idempotency';
import type { N8nContext } from './wire/n8nContext';
import type { RateLimitPolicy } from './rateLimit/rateLimit';
import { ItemCredential } from './credential/ItemCredential';
import { isSpruceItself } from './credential/isSpruceItself';
import { isReadOnly, readOnlyRefusal } from './credential/readOnly';
import { readTestRecipient } from './credential/testRecipient';
import { SpruceClient } from './SpruceClient';
import { isTestRun } from './testRuns/isTestRun';
import type { Runtime } from './calls/Runtime';
import type { Wait } from './calls/Wait';

/** What a client has to know about the item it works for. */
export interface ClientSettings {
	policy: RateLimitPolicy;
	/** How long to wait for one answer from Spruce. Left out, as long as the credential says. */
	timeoutMs?: number;
	/** As in `ClientOptions`. */
	retryDeadlineMs?: number;
	origin: CallOrigin;
	/** As in `ClientOptions`. */
	runMemory?: RunMemory;
	/** `depends`: each request is checked when it is made, e.g. of Custom API Call. */
	access: 'read' | 'write' | 'depends';
	/** Named in errors, e.g. `contact: get`. */
	operation: string;
	/** Gets each wait when it begins. */
	onWait?: (wait: Wait) => void;
}

/** A canceled execution stops within this time, however long a wait is. */
const maxSleepMs = 250;

/**
 * A client with the node's credential.
 *
 * @throws InvalidInput when the credential's base URL or token cannot be used, when the operation
 * writes and the credential is read-only, or when a test run writes and the test recipient cannot be
 * used
 */
export async function clientFor(
	context: N8nContext,
	settings: ClientSettings,
): Promise<SpruceClient> {
	const { access, policy, retryDeadlineMs, runMemory, origin, operation, onWait } = settings;
	const itemCredential = await ItemCredential.read(context, origin.itemIndex);
	const credential = itemCredential.data;
	const mayOnlyRead = isReadOnly(credential.readOnly);
	if (mayOnlyRead && access === 'write') throw readOnlyRefusal();
	const mayReachPatients = !mayOnlyRead && access !== 'read';
	const testRecipient = mayReachPatients ? await testRecipientOf(context, credential) : undefined;
	const base = baseUrl(String(credential.baseUrl ?? ''));
	const timeoutMs = settings.timeoutMs ?? answerTimeoutMs(credential.timeoutSeconds);
	const runtime: Runtime = {
		send: async (request) => await send(context, base, request, timeoutMs, itemCredential),
		fetchFile: async (url, maxBytes, take) =>
			await fetchFile(context, url, { timeoutMs, maxBytes }, take),
		wait: async (ms) => await waitFor(context, ms),
		notifyWait: (wait) => {
			onWait?.(wait);
			notifyWait(context, wait);
		},
		now: Date.now,
		random: Math.random,
		fail: (failure) =>
			spruceError(context.getNode(), failure, { operation, itemIndex: origin.itemIndex }),
	};
	const account = accountFor(base, bearerToken(credential));
	return new SpruceClient(runtime, account, {
		policy,
		retryDeadlineMs,
		runMemory,
		origin,
		isReadOnly: mayOnlyRead,
		testRecipient,
		isSpruceItself: isSpruceItself(base),
	});
}

/**
 * Where a test run sends messages. Other runs do not read it, so that a typing error there fails no
 * message to a patient.
 *
 * @param credential older credentials have no `testRecipient`
 */
async function testRecipientOf(
	context: N8nContext,
	credential: ICredentialDataDecryptedObject,
): Promise<PhoneOrEmail | undefined> {
	const entered = String(credential.testRecipient ?? '');
	if (isBlankText(entered) || !(await isTestRun(context))) return undefined;
	return readTestRecipient(entered);
}

async function waitFor(context: N8nContext, ms: number): Promise<void> {
	const end = Date.now() + ms;
	for (let left = ms; left > 0; left = end - Date.now()) {
		stopIfCancelled(context);
		await sleep(Math.min(left, maxSleepMs));
	}
}

/** In the editor the message appears in the browser's console while the node waits. */
function notifyWait(context: N8nContext, { cause, ms }: Wait): void {
	if (!('sendMessageToUI' in context) || context.getMode() !== 'manual') return;
	if (cause === 'retry') return;
	const reason =
		cause === 'busy'
			? 'Spruce Health is busy.'
			: "the organization's calls to Spruce Health of this minute are used up.";
	context.sendMessageToUI(`${context.getNode().name} waits ${Math.ceil(ms / 1_000)} s: ${reason}`);
}
