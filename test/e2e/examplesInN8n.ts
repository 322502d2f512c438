import { archiveInN8n } from './examples/inbox/archiveInN8n';
import { bringContactsInN8n } from './examples/contacts/bringContactsInN8n';
import { doctorsYesInN8n } from './examples/agents/doctorsYesInN8n';
import { type ExampleStage, openExampleStage } from './examples/clinic/ExampleStage';
import { exportContactsInN8n } from './examples/contacts/exportContactsInN8n';
import { exportIntoDatabaseInN8n } from './examples/files/exportIntoDatabaseInN8n';
import { exportIntoTableInN8n } from './examples/files/exportIntoTableInN8n';
import { faxesInN8n } from './examples/files/faxesInN8n';
import { healthRecordInN8n } from './examples/contacts/healthRecordInN8n';
import { invitesInN8n } from './examples/contacts/invitesInN8n';
import { recordingsInN8n } from './examples/files/recordingsInN8n';
import { remindersInN8n } from './examples/appointments/remindersInN8n';
import { requestFormInN8n } from './examples/contacts/requestFormInN8n';
import { stopAndHelpInN8n } from './examples/inbox/stopAndHelpInN8n';
import { textBackInN8n } from './examples/inbox/textBackInN8n';
import { triageInN8n } from './examples/agents/triageInN8n';
import { voicemailsInN8n } from './examples/files/voicemailsInN8n';
import { waitingListInN8n } from './examples/inbox/waitingListInN8n';
import type { N8nLine } from './host/installation/n8nInstall';

/** The example workflows in a real server: imported, set up and run as their notes say. */
export function examplesInN8n(line: N8nLine): void {
	let stage: ExampleStage;
	const clinic = () => stage.clinic;
	const sftp = () => stage.sftp;
	const postgres = () => stage.postgres;
	const model = () => stage.model;

	beforeAll(async () => {
		stage = await openExampleStage(line);
	});

	afterAll(async () => await stage?.close());

	describe('Archive answered conversations', () => archiveInN8n(clinic));

	describe('Bring contacts from a sheet into Spruce', () => bringContactsInN8n(clinic));

	describe('Export all contacts', () => exportContactsInN8n(clinic, sftp));

	describe('File incoming faxes', () => faxesInN8n(clinic, sftp));

	describe('Handle STOP and HELP', () => stopAndHelpInN8n(clinic));

	describe('Invite patients to secure messaging', () => invitesInN8n(clinic));

	describe('Link contacts and the health record', () => healthRecordInN8n(clinic));

	describe('Load the nightly export into a data table', () => exportIntoTableInN8n(clinic, sftp));

	describe('Load the nightly export into PostgreSQL', () =>
		exportIntoDatabaseInN8n(clinic, sftp, postgres));

	describe('Note what a voicemail says', () => voicemailsInN8n(clinic));

	describe('Send appointment reminders', () => remindersInN8n(clinic));

	describe('Store call recordings', () => recordingsInN8n(clinic, sftp));

	describe('Take requests from a form', () => requestFormInN8n(clinic));

	describe('Text back after a missed call', () => textBackInN8n(clinic));

	// n8n 1 has no human review.
	if (line === '2.x') {
		describe("Text patients after a doctor's yes", () => doctorsYesInN8n(clinic, model));
	}

	describe('Triage messages with AI', () => triageInN8n(clinic, model));

	describe('Who is waiting for an answer', () => waitingListInN8n(clinic));

	it('makes no request that the description of the API forbids', () => {
		expect(clinic().stage.simulator.violations).toEqual([]);
	});
}
