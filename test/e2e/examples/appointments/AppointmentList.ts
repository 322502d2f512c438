import type { CredentialReference } from '../../host/Credential';
import type { DataTableRow } from '../../host/DataTable';
import type { Execution } from '../../host/Execution';
import type { SavedWorkflow } from '../../host/Workflow';
import type { Changes, ExampleClinic } from '../clinic/ExampleClinic';
import { typedDay } from '../clinic/clinicDay';
import { inTimeZone } from '../clinic/inTimeZone';
import { withCredential } from '../clinic/withCredential';

const table = 'Appointments';

/** An example that goes through the data table of appointments, imported, in a time zone. */
export class AppointmentList {
	private constructor(
		private readonly clinic: ExampleClinic,
		readonly workflow: SavedWorkflow,
		readonly zone: string,
	) {}

	/** Imports an example, and chooses a time zone in its settings. */
	static async imported(
		clinic: ExampleClinic,
		example: string,
		zone: string,
		changes: Changes = {},
	): Promise<AppointmentList> {
		const workflow = await clinic.imported(example, changes);
		return new AppointmentList(clinic, await inTimeZone(clinic, workflow, zone), zone);
	}

	/** The same with another credential in the Spruce Health nodes. */
	async withCredential(credential: CredentialReference): Promise<AppointmentList> {
		const { clinic, workflow, zone } = this;
		const changed = withCredential(workflow, 'spruceHealthApi', credential);
		return new AppointmentList(clinic, await clinic.stage.rest.save(workflow, changed), zone);
	}

	/** An appointment as the front desk types it: tomorrow at nine, and nothing is done yet. */
	appointment(phone: string, differences: DataTableRow = {}): DataTableRow {
		return {
			appointmentId: `A-${phone.replace(/\D/g, '')}`,
			patient: `Patient ${phone}`,
			phone,
			day: this.day(1),
			time: '9:00 AM',
			remindedFor: null,
			toCall: null,
			...differences,
		};
	}

	/** A day as people type it. */
	day(days: number, format?: string): string {
		return typedDay(this.zone, days, format);
	}

	/** Tomorrow, as the examples write it into the table. */
	get tomorrow(): string {
		return this.day(1, 'yyyy-MM-dd');
	}

	/** How the example marks a row: the reminder was for tomorrow at this time. */
	remindedFor(time = '9:00 AM'): string {
		return `${this.tomorrow} ${time}`;
	}

	/** Puts rows into the table in the place of those that are there. */
	async replace(rows: DataTableRow[]): Promise<void> {
		const { stage, tables } = this.clinic;
		await stage.rest.removeRows(tables[table]);
		await this.add(rows);
	}

	async add(rows: DataTableRow[]): Promise<void> {
		await this.clinic.stage.rest.addRows(this.clinic.tables[table], rows);
	}

	/** Presses the button. */
	async run(): Promise<Execution> {
		return await this.clinic.stage.rest.run(this.workflow);
	}

	/** What the workflow has written into each row, in their order. */
	async marks(): Promise<Array<[remindedFor: unknown, toCall: unknown]>> {
		const rows = await this.clinic.rowsOf(table);
		return rows.map(({ remindedFor, toCall }) => [remindedFor || '', toCall || '']);
	}
}
