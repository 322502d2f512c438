import { readTime } from '../../../nodes/SpruceHealth/values/dates/readTime';

/**
 * Reads texts and time zones as JSON from the standard input, `[[text, timeZone], …]`, and prints
 * what they mean. A test runs it in processes with other time zones.
 */
async function printMoments(): Promise<void> {
	let input = '';
	for await (const chunk of process.stdin) input += String(chunk);
	const pairs = JSON.parse(input) as Array<[string, string]>;
	const readings = pairs.map(([text, timeZone]) => readTime(text, 'yearMonthDay', timeZone));
	process.stdout.write(JSON.stringify(readings));
}

void printMoments();
