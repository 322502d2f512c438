import type { SpruceCalls } from './calls/SpruceCalls';
import type { OwnRecords } from './OwnRecords';
import type { Seen } from './report/Seen';

/** What a check saw. */
export interface Sighting {
	readonly seen: Seen;
	/** Whether it is as the documents read at first sight; absent where nothing could be measured. */
	readonly isUsual?: boolean;
}

/** What a check works with. */
export interface Surroundings {
	readonly spruce: SpruceCalls;
	/** What the probe made for itself; only the writing checks touch it. */
	readonly own: OwnRecords;
	wait(ms: number): Promise<void>;
}

/** One assumption about Spruce that the documents leave open, and how it is looked at. */
export interface Check {
	readonly name: string;
	readonly assumption: string;
	/** How the node treats each reading. */
	readonly nodeDoes: string;
	look(surroundings: Surroundings): Promise<Sighting | Sighting[]>;
}
