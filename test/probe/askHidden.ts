import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ProbeStop } from './calls/ProbeStop';

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * Asks on the terminal without showing what is entered.
 *
 * @throws ProbeStop when the question is left with Ctrl-C or Ctrl-D
 */
export async function askHidden(question: string): Promise<string> {
	process.stdout.write(question);
	try {
		return await ask('', nowhere);
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
	return await ask(question, process.stdout);
}

async function ask(question: string, output: NodeJS.WritableStream): Promise<string> {
	const left = new AbortController();
	const reader = createInterface({ input: process.stdin, output, terminal: true });
	reader.on('SIGINT', () => left.abort());
	reader.on('close', () => left.abort());
	try {
		return await reader.question(question, { signal: left.signal });
	} catch {
		throw new ProbeStop('Stopped.');
	} finally {
		reader.close();
	}
}
