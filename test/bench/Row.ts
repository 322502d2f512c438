/**
 * Which way a value is better. `lower` and `higher` are for ratios and shares, which vary a little from
 * run to run; `fewest` and `most` are for counts, where one more or less is a difference.
 */
export type BetterWhen = 'lower' | 'higher' | 'fewest' | 'most';

/** A line of the table: what was measured, and what was hoped for. */
export interface Row {
	measure: string;
	/** What the Spruce Health node does. */
	spruceHealth: string;
	goal: string;
	state: 'ok' | 'missed' | 'measured' | 'not measured';
	/** What n8n's HTTP Request node does, in its best configuration. */
	httpRequest?: string;
	/** What a bare loop does, as the limit. */
	bare?: string;
	/** How it was measured, where that is not plain. */
	note?: string;
	/** The numbers behind the texts. */
	values: Record<string, number | string>;
	/**
	 * The values that a short run compares with the committed ones. Never a time by the clock, which
	 * says more about the machine than about the package.
	 */
	compared?: Record<string, BetterWhen>;
}
