/** A wait within a call, and what it is for. */
export interface Wait {
	/**
	 * - `rateLimit`: the organization's calls of this minute are used up
	 * - `busy`: Spruce answered 503 and said when to come back
	 * - `retry`: the pause before another try
	 */
	cause: 'rateLimit' | 'busy' | 'retry';
	ms: number;
	/** What Spruce allows the organization; undefined where it has not said. */
	callsPerMinute?: number;
}
