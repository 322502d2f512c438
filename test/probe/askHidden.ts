import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ProbeStop } from './calls/ProbeStop';

/**
 * Asks on the terminal without showing what is entered.
 *
 * @throws ProbeStop when the question is left with Ctrl-C or Ctrl-D
 */
export async function askHidden(question: string): Promise<string> {
	const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
	return await ask(question, nowhere);
}

/** Asks on the terminal. */
export async function askOpenly(question: string): Promise<string> {
	return await ask(question, process.stdout);
}

async function ask(question: string, output: NodeJS.WritableStream): Promise<string> {
	const left = new AbortController();
	const reader = createInterface({ input: process.stdin, output, terminal: true });
	reader.on('SIGINT', () => left.abort());
	reader.on('close', () => left.abort());
	process.stdout.write(question);
	try {
		return await reader.question('', { signal: left.signal });
	} catch {
		throw new ProbeStop('Stopped.');
	} finally {
		reader.close();
		process.stdout.write('\n');
	}
}
