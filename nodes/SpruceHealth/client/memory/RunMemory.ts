import type { IDataObject } from 'n8n-workflow';
import { PlannedLookUps } from './PlannedLookUps';

/** What the items of one run of a node share. */
export class RunMemory {
	/** The records that `getOnce` has read, by path. */
	readonly records = new Map<string, IDataObject>();

	readonly lookUps = new PlannedLookUps();
}
