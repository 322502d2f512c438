/** A request that must start nothing. */
export interface HostileRequest {
	/** What is wrong with it. */
	kind: string;
	headers: Record<string, string | string[]>;
	body: Buffer;
	/** What it may be answered with. */
	statuses: readonly number[];
}

/** What somebody hostile knows at best. */
export interface HostileTarget {
	/** The secret that Spruce signs with: to prove that a signature is not all that is asked for. */
	secret: string;
	/** What Spruce has sent before. */
	accepted: Buffer;
}
