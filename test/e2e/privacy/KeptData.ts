import { join } from 'node:path';
import { until } from '../../until';
import { filesContaining } from '../filesContaining';
import type { Execution } from '../host/Execution';
import type { N8nLine } from '../host/installation/n8nInstall';
import { runCommand } from '../host/processes/runCommand';
import type { SavedWorkflow } from '../host/Workflow';
import { preparedServer, silentCaller } from '../prepare';
import type { Stage } from '../Stage';

/** What another program tells a workflow of a patient. */
export interface PatientData {
	phone: string;
	text: string;
}

/** Each look reads the whole database. */
const pollMs = 300;

/** Reads what an n8n keeps in its database, as SQL shows it, and in its other files. */
export class KeptData {
	constructor(
		private readonly line: N8nLine,
		private readonly stage: () => Stage,
	) {}

	/** The columns of the database in which a text occurs, such as `execution_data.data`. */
	async columnsWith(text: string): Promise<string[]> {
		const { userFolder } = this.stage().server;
		// The Node of the server has SQLite. The one that runs the tests may be older.
		const { node } = (await preparedServer(this.line)).install;
		const script = join(__dirname, 'searchDatabase.mjs');
		const args = ['--no-warnings', script, join(userFolder, '.n8n/database.sqlite'), text];
		const found = await runCommand(silentCaller, node, args, { cwd: userFolder });
		return JSON.parse(found) as string[];
	}

	/** The files beside the database that hold a text: logs, and what n8n stores of executions. */
	async filesWith(text: string): Promise<string[]> {
		const files = await filesContaining(this.stage().server.userFolder, text);
		return files.filter((path) => !/database\.sqlite(-wal|-shm)?$/.test(path));
	}

	/** Where the phone number and the text of a patient are kept, each in alphabetical order. */
	async placesOf({ phone, text }: PatientData): Promise<{ phone: string[]; text: string[] }> {
		const placesWith = async (part: string) =>
			[...(await this.columnsWith(part)), ...(await this.filesWith(part))].sort();
		return { phone: await placesWith(phone), text: await placesWith(text) };
	}

	/** Waits until nothing is left of a patient. */
	async forgets(patient: PatientData): Promise<void> {
		await until(async () => {
			const { phone, text } = await this.placesOf(patient);
			return phone.length + text.length === 0;
		}, pollMs);
	}

	/** The executions of a workflow, once there are any and all have ended. */
	async ended(workflow: SavedWorkflow): Promise<Execution[]> {
		const { rest } = this.stage();
		await until(async () => (await rest.executionsOf(workflow)).length > 0, pollMs);
		const ids = await rest.executionsOf(workflow);
		return await Promise.all(ids.map(async (id) => await rest.ended(id)));
	}
}
