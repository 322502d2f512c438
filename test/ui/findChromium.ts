import { ExplainedError } from '../e2e/host/processes/ExplainedError';
import { findExecutable } from '../e2e/host/processes/findExecutable';

/** As Debian, Ubuntu and Google call it. */
const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The path of the browser. */
export async function findChromium(): Promise<string> {
	for (const name of names) {
		const program = await findExecutable(name);
		if (program !== undefined) return program;
	}
	throw new ExplainedError(
		`The browser test needs Chromium, but none of ${names.join(', ')} is on the PATH. ` +
			'On Debian: apt-get install chromium',
	);
}
