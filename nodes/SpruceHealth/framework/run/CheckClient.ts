import type { IDataObject } from 'n8n-workflow';
import type { Runtime } from '../../client/calls/Runtime';
import type { Account } from '../../client/memory/Account';
import type { ListOptions } from '../../client/reads/ListOptions';
import { SpruceClient } from '../../client/SpruceClient';
import type { CallOrigin } from '../../client/writes/idempotency';

/** An operation has come to a call that it may not make, so it has no complaint about the input. */
export class CallStopped extends Error {}

/** One for all items: making the stack trace of an error costs more than the check of an item. */
const callStopped = new CallStopped();

function stop(): never {
	throw callStopped;
}

/** A runtime without a connection: every call stops the operation. */
const noConnection: Runtime = {
	send: async () => stop(),
	fetchFile: async () => stop(),
	wait: async () => stop(),
	notifyWait: stop,
	now: Date.now,
	random: () => 0,
	fail: stop,
};

/** The limits are those of the run itself. */
const policy = { maxWaitMs: 0, keepInReserve: 0 } as const;

/**
 * The client of an operation that is only checked: it does all that comes before a call, and none of
 * the calls. If it gets a client for that, it looks up names in listings that all items share, such as
 * tags and lines, and records that are read once in a run.
 */
export class CheckClient extends SpruceClient {
	/** Whether the operation stopped at a name, so that there is more to check with a client for it. */
	hasMissedLookUp = false;

	/** @param account of the check: all items share it, so that two with one key are noticed */
	constructor(
		account: Account,
		origin: CallOrigin,
		private readonly lookUps: SpruceClient | undefined,
	) {
		super(noConnection, account, { policy, origin });
	}

	override async getOnce(path: string): Promise<IDataObject> {
		return await this.withLookUps.getOnce(path);
	}

	override async cachedList(
		path: string,
		property: string,
		options?: Pick<ListOptions, 'largestPage'>,
	): Promise<IDataObject[]> {
		return await this.withLookUps.cachedList(path, property, options);
	}

	private get withLookUps(): SpruceClient {
		if (this.lookUps !== undefined) return this.lookUps;
		this.hasMissedLookUp = true;
		return stop();
	}
}
