import { type IDataObject, deepCopy } from 'n8n-workflow';
import type { BoundedMap } from '../../values/BoundedMap';
import type { RunOrigin } from '../writes/idempotency';

/**
 * What the items of one run of a node tell those that come after them. Spruce's search lags behind, so
 * an item may not find what an earlier one has just created.
 */
export class RunNotes {
	constructor(
		private readonly notes: BoundedMap<IDataObject[]>,
		private readonly origin: RunOrigin,
		private readonly now: () => number,
	) {}

	/** Notes a record under a name, in place of what was noted there of the same record. */
	add(name: string, record: IDataObject): void {
		const others = this.under(name).filter(({ id }) => id !== record.id);
		this.notes.set(this.key(name), [...others, deepCopy(record)], this.now());
	}

	/** Copies of the records that were noted under a name. */
	under(name: string): IDataObject[] {
		return deepCopy(this.notes.get(this.key(name), this.now()) ?? []);
	}

	private key(name: string): string {
		const { instanceId, workflowId, executionId, nodeId, nodeName, runIndex } = this.origin;
		const run = [instanceId, workflowId, executionId, nodeId, nodeName, runIndex];
		return JSON.stringify([...run, name]);
	}
}
