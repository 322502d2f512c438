import type { IDataObject } from 'n8n-workflow';

/** The effects of the other writes of this process with the same content. */
export interface OtherEffects {
	/** Whether a record is the effect of another write, by its ID or the ID of its request. */
	isOfAnother(id: unknown): boolean;
	/** The IDs of each other write with the same content. */
	equalWrites: string[][];
}

/** What a look for the effect of a write has to know. */
export interface EffectSearch extends OtherEffects {
	/** Milliseconds since 1970. What is older is no effect of this write. */
	since: number;
	/** Whether an earlier try may have had other content: executions share a key that the user chose. */
	mayDiffer: boolean;
	/** Whether the write was surely carried out, so that only its record is missing. */
	isDone: boolean;
	/** The ID of the new record, where Spruce answered with no more than that. */
	id?: string;
}

/** `none`: it is surely not there. `unclear`: it is not known, for example because two could be it. */
export type FoundEffect = IDataObject | 'none' | 'unclear';

/** What a write leaves behind in Spruce, so that one can look whether it was carried out. */
export interface Effect {
	/** For the user, e.g. `the message`. */
	name: string;
	/** Whether what is found is the output of the operation. */
	isOutput: boolean;
	/** Looks once. */
	find(search: EffectSearch): Promise<FoundEffect>;
}
