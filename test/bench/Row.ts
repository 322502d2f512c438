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
}
