import type { Seen } from './Seen';

/** One line of the report. */
export interface Row {
	/** Texts of our own source. */
	readonly check: string;
	readonly assumption: string;
	readonly nodeDoes: string;
	readonly seen: Seen;
	readonly isUsual?: boolean;
}

/** What the probe found. Nothing in it is a text of an answer. */
export interface Report {
	readonly version: string;
	readonly day: string;
	readonly isWriting: boolean;
	/** Whether it was api.sprucehealth.com. Another address may name a clinic. */
	readonly isSpruceItself: boolean;
	readonly calls: number;
	readonly rows: readonly Row[];
}

/** The report as a file to send. */
export function jsonOf(report: Report): string {
	const rows = report.rows.map(({ seen, isUsual, ...row }) => ({
		...row,
		seen: String(seen),
		asAssumed: isUsual ?? 'not measured',
	}));
	return `${JSON.stringify({ ...report, rows }, undefined, '\t')}\n`;
}
