import { isLoopback } from '../../nodes/SpruceHealth/values/urls/addresses';
import { addContact } from '../../test/simulator/organization/contacts/addContact';
import { leaveVoicemail } from '../../test/simulator/organization/conversations/leaveVoicemail';
import { missCall } from '../../test/simulator/organization/conversations/missCall';
import { receiveFax } from '../../test/simulator/organization/conversations/receiveFax';
import { receiveItem } from '../../test/simulator/organization/conversations/receiveItem';
import { recordCall } from '../../test/simulator/organization/conversations/recordCall';
import { transcribe } from '../../test/simulator/organization/conversations/transcribe';
import type { Organization } from '../../test/simulator/organization/Organization';
import type { Simulator } from '../../test/simulator/Simulator';

/** Each thing happens once a minute. */
const roundMs = 60_000;
const transcriptAfterMs = 5_000;

/**
 * What happens in the clinic, one thing after the other. No contact has these numbers: those with 555-01
 * are reserved for fiction.
 */
const happenings: Array<(organization: Organization, round: number) => void> = [
	(organization) => missCall(organization, '+12065550142'),
	(organization) => {
		const voicemail = leaveVoicemail(organization, '+12065550143');
		const text = 'Hello, this is Ada Wren. Please call me back about my lab results. Thank you.';
		const words = () => transcribe(organization, voicemail, { status: 'completed', text });
		setTimeout(words, transcriptAfterMs).unref();
	},
	(organization, round) => {
		const content = Buffer.from('%PDF-1.4 a referral letter');
		const filename = `referral ${round}.pdf`;
		receiveFax(organization, '+12065550144', [
			{ filename, contentType: 'application/pdf', content },
		]);
	},
	(organization, round) => {
		const content = Buffer.from('RIFF what both said');
		const filename = `call ${round}.wav`;
		recordCall(organization, '+12065550145', [{ filename, contentType: 'audio/wav', content }]);
	},
	(organization, round) => {
		const text = messages[round % messages.length];
		receiveItem(organization, { channel: 'phone', from: '+12065550151', text });
	},
	(organization, round) => {
		const text = keywords[round % keywords.length];
		receiveItem(organization, { channel: 'phone', from: '+12065550146', text });
	},
	(organization, round) => {
		if (round === 0) {
			addContact(organization, patientOfHealthRecord);
			return;
		}
		const phone = `+1206555${2_000 + round}`;
		addContact(organization, { givenName: 'Nova', familyName: `Patient ${round}`, phone });
	},
];

/** The table "Health record" has her; the other new patients are unknown there. */
const patientOfHealthRecord = {
	givenName: 'Malin',
	familyName: 'Nonesuch',
	phone: '+12065550191',
};
const messages = [
	'Can I get a refill of my prescription?',
	'What time do you open on Friday?',
	'My chest hurts when I walk up the stairs.',
	'Do you take my new insurance?',
];
const keywords = ['STOP', 'START', 'HELP'];

/**
 * Simulates what happens in a clinic while a workflow on this computer listens for events: calls,
 * voicemails, faxes, texts and new patients, so that each example that begins with an event has something
 * to do within a minute. Nobody fills in the forms.
 * Ends when the signal is aborted.
 */
export function simulateClinicDay({ organization }: Simulator, signal: AbortSignal): void {
	let count = 0;
	const timer = setInterval(() => {
		const isListening = organization.webhookEndpoints.some(({ url }) => isLoopback(url));
		if (!isListening) return;
		const happen = happenings[count % happenings.length];
		happen(organization, Math.floor(count / happenings.length));
		count += 1;
	}, roundMs / happenings.length);
	signal.addEventListener('abort', () => clearInterval(timer));
}
