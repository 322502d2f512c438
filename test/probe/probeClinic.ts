import { jsonOf, type Report } from './report/Report';
import { tableOf } from './report/table';
import { runProbe, type ProbeSettings } from './runProbe';

/** A report, and everything that leaves the probe with it. */
export interface Probed {
	report: Report;
	/** What is printed and what is in the file. */
	text: string;
}

/** Runs the probe without its pauses. */
export async function probeClinic(
	clinic: { baseUrl: string; token: string },
	settings: Partial<ProbeSettings> = {},
): Promise<Probed> {
	const lines: string[] = [];
	const report = await runProbe({
		baseUrl: clinic.baseUrl,
		token: clinic.token,
		isWriting: false,
		wait: async () => {},
		print: (line) => lines.push(line),
		onPause: (seconds) => lines.push(`waits ${seconds} s`),
		...settings,
	});
	return { report, text: [...lines, tableOf(report.rows), jsonOf(report)].join('\n') };
}
