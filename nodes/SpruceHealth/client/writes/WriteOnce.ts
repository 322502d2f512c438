import type { IDataObject } from 'n8n-workflow';
import type { CallLoop } from '../calls/CallLoop';
import type { Runtime } from '../calls/Runtime';
import { leftOutcomeUnknown } from '../errors/failureNotes';
import { structuredErrorOf } from '../errors/structuredError';
import type { Account } from '../memory/Account';
import type { SpruceRequest } from '../wire/request';
import type { RecognizableWrite } from './RecognizableWrite';
import type { RunOrigin } from './idempotency';
import { ProvenWrites } from './ProvenWrites';
import type { KeyUse } from './userKey';

/** Carries out each write once, as far as this process knows. Spruce recognizes the other repeats. */
export class WriteOnce {
	private readonly proven: ProvenWrites;

	constructor(
		private readonly calls: CallLoop,
		private readonly runtime: Pick<Runtime, 'now' | 'wait'>,
		private readonly account: Account,
		private readonly origin: RunOrigin,
	) {
		this.proven = new ProvenWrites(calls, runtime, account, origin.isRetry ?? false);
	}

	/**
	 * Sends a write, or returns the answer that the same item got before in this process. Waits for the
	 * same write where that is under way.
	 *
	 * @returns `{ duplicate: true, idempotencyKey }` where the write was carried out, but its answer
	 * belongs to another item or is not known
	 * @throws InvalidInput when another item of the execution uses the user's key for something else
	 */
	async carryOut(write: RecognizableWrite): Promise<IDataObject> {
		const { request, itemKey, keyUse } = write;
		const name = `${request.path} ${keyUse?.key ?? itemKey}`;
		return await this.account.writesUnderWay.run(
			name,
			async () => await this.sendUnlessKnown(write),
		);
	}

	/** The answer to an earlier run of the same item, if this process knows it. */
	answeredBefore(path: string, itemKey: string): IDataObject | undefined {
		const known = this.account.writeResults.recall(path, itemKey, this.now);
		return known === 'unknown' ? undefined : known;
	}

	private async sendUnlessKnown(write: RecognizableWrite): Promise<IDataObject> {
		const { request, itemKey, keyUse } = write;
		const known = this.recall(request, itemKey);
		if (known !== undefined) return known;
		if (keyUse !== undefined && this.isDoneBefore(write, keyUse)) {
			return duplicateOf(keyUse.key);
		}
		const result = await this.proven.send(write).catch((failure: unknown) => {
			this.noteFailure(write, failure);
			throw failure;
		});
		if (keyUse !== undefined)
			this.account.keyClaims.done(this.execution, keyUse, itemKey, this.now);
		if (result === 'carriedOutBefore') return duplicateOf(request.idempotencyKey ?? itemKey);
		const answer = { ...write.details, ...result.answer };
		this.remember(write, answer);
		return answer;
	}

	/** Names the execution for the claims of keys. */
	private get execution(): string {
		const { instanceId, workflowId, executionId } = this.origin;
		return JSON.stringify([instanceId, workflowId, executionId]);
	}

	private get now(): number {
		return this.runtime.now();
	}

	/** @throws the error of an unknown outcome, for a write that Spruce would carry out again */
	private recall(request: SpruceRequest, key: string): IDataObject | undefined {
		const known = this.memoryOf(request).recall(request.path, key, this.now);
		if (known === 'unknown') throw this.calls.refuseRepeat(request);
		return known;
	}

	/** Whether another item has already done this with the user's key. */
	private isDoneBefore({ request, itemKey }: RecognizableWrite, keyUse: KeyUse): boolean {
		const { keyClaims } = this.account;
		const claim = keyClaims.claim(this.execution, keyUse, itemKey, this.now);
		if (claim === 'doneBefore') return true;
		// Spruce knows the keys of other executions, unless it takes no key.
		return request.idempotencyKey === undefined && this.recall(request, keyUse.key) !== undefined;
	}

	private noteFailure(write: RecognizableWrite, failure: unknown): void {
		const isOutcomeUnknown = leftOutcomeUnknown(failure);
		if (isOutcomeUnknown && !write.request.repeatable) this.remember(write, 'unknown');
		const wasRefused = !isOutcomeUnknown && structuredErrorOf(failure) !== undefined;
		if (wasRefused && write.keyUse !== undefined) {
			this.account.keyClaims.release(this.execution, write.keyUse);
		}
	}

	private remember(
		{ request, itemKey, keyUse }: RecognizableWrite,
		answer: IDataObject | 'unknown',
	) {
		const memory = this.memoryOf(request);
		memory.remember(request.path, itemKey, answer, this.now);
		if (keyUse !== undefined && request.idempotencyKey === undefined) {
			memory.remember(request.path, keyUse.key, answer, this.now);
		}
	}

	/** A batch of repeatable writes must not push out the others, which Spruce would carry out twice. */
	private memoryOf({ repeatable }: SpruceRequest) {
		return repeatable ? this.account.writeResults : this.account.unkeyedWriteResults;
	}
}

function duplicateOf(key: string): IDataObject {
	return { duplicate: true, idempotencyKey: key };
}
