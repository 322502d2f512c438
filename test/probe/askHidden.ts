import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ProbeStop } from './calls/ProbeStop';

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * Asks on the terminal without showing what is entered.
 *
 * @throws ProbeStop when the question is left with Ctrl-C or Ctrl-D
 */
export async function askHidden(question: string): Promise<string> {
	try {
		return await answerTo(nowhere, async (reader, options) => {
			// After the reader was made, which ends the echo of the terminal.
			process.stdout.write(question);
			return await reader.question('', options);
		});
	} finally {
		process.stdout.write('\n');
	}
}

/**
 * Asks on the terminal.
 *
 * @throws ProbeStop when the question is left with Ctrl-C or Ctrl-D
 */
export async function askOpenly(question: string): Promise<string> {
	return await answerTo(
		process.stdout,
		async (reader, options) => await reader.question(question, options),
	);
}

async function answerTo(
	output: NodeJS.WritableStream,
	ask: (reader: Interface, options: { signal: AbortSignal }) => Promise<string>,
): Promise<string> {
	const left = new AbortController();
	const reader = createInterface({ input: process.stdin, output, terminal: true });
	reader.on('SIGINT', () => left.abort());
	reader.on('close', () => left.abort());
	try {
		return await ask(reader, { signal: left.signal });
	} catch {
		throw new ProbeStop('Stopped.');
	} finally {
		reader.close();
	}
}
