import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CommandName, Ready, Reply, SimulatorCommands } from './protocol';

/** A simulator in a process of its own, so that its work is not counted as the client's. */
export class RemoteSimulator {
	private questions = 0;

	private constructor(
		private readonly child: ChildProcess,
		/** Where the two servers of the process listen. */
		readonly addresses: Ready,
	) {}

	static async start(contacts: number): Promise<RemoteSimulator> {
		const child = fork(join(__dirname, 'simulatorProcess.ts'), [String(contacts)], {
			serialization: 'advanced',
			execArgv: ['--import', 'tsx'],
		});
		const gone = once(child, 'exit').then(() => {
			throw new Error('The simulator did not start');
		});
		const [ready] = (await Promise.race([once(child, 'message'), gone])) as [Ready];
		gone.catch(() => undefined);
		return new RemoteSimulator(child, ready);
	}

	/** Has something done in the process. */
	async ask<Name extends CommandName>(
		command: Name,
		...values: Parameters<SimulatorCommands[Name]>
	): Promise<ReturnType<SimulatorCommands[Name]>> {
		const number = ++this.questions;
		const answered = new Promise<unknown>((resolve) => {
			const listen = (reply: Reply) => {
				if (reply.number !== number) return;
				this.child.off('message', listen);
				resolve(reply.result);
			};
			this.child.on('message', listen);
		});
		this.child.send({ number, command, values });
		return (await answered) as ReturnType<SimulatorCommands[Name]>;
	}

	close(): void {
		this.child.kill();
	}
}
