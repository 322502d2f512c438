import { spawn } from 'node:child_process';
import type { Caller } from './Caller';

/** What a command is run with. */
export interface CommandOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
}

/** A command that could not be started or ended with another exit code than 0. */
export class CommandError extends Error {
	/** Everything the command printed, standard error included. */
	constructor(
		message: string,
		readonly output: string,
	) {
		super(message);
	}
}

/** Runs a command to its end and returns its standard output. */
export async function runCommand(
	caller: Caller,
	command: string,
	args: string[],
	{ cwd, env = process.env }: CommandOptions,
): Promise<string> {
	caller.signal?.throwIfAborted();
	return await new Promise((resolve, reject) => {
		// A group of its own, so that a compiler started by npm ends together with npm.
		const child = spawn(command, args, {
			cwd,
			env,
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let standardOutput = '';
		let output = '';
		const stop = () => {
			const hasEnded = child.exitCode !== null || child.signalCode !== null;
			if (child.pid !== undefined && !hasEnded) process.kill(-child.pid, 'SIGTERM');
		};
		caller.signal?.addEventListener('abort', stop);
		child.stdout.setEncoding('utf8').on('data', (text) => {
			standardOutput += text;
			output += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text) => {
			output += text;
		});
		child.once('error', (error) => reject(new CommandError(error.message, output)));
		child.once('close', (code, signal) => {
			caller.signal?.removeEventListener('abort', stop);
			if (caller.signal?.aborted) reject(caller.signal.reason);
			else if (code === 0) resolve(standardOutput);
			else reject(new CommandError(`${command} ${args[0]} ended with ${signal ?? code}`, output));
		});
	});
}
