import { receiveItem } from '../../../simulator/organization/conversations/receiveItem';
import { until } from '../../../until';
import type { SavedWorkflow } from '../../host/Workflow';
import { addContact } from '../../../simulator/organization/contacts/addContact';
import type { ExampleClinic } from '../clinic/ExampleClinic';

const example = 'Take requests from a form';
/** Each look is a request to n8n. */
const pollMs = 100;
/** The form gives nothing to programs. */
const headers = {
	'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

/** "Take requests from a form", filled in by people on the web site of the clinic. */
export function requestFormInN8n(clinic: () => ExampleClinic): void {
	/** Fills in the form, sends it, and reads the page that comes then, as a browser does. */
	const sent = async ({ nodes }: SavedWorkflow, answers: string[]): Promise<string> => {
		const { baseUrl } = clinic().stage.server;
		const trigger = nodes.find(({ type }) => type === 'n8n-nodes-base.formTrigger');
		const address = `${baseUrl}/form/${trigger?.webhookId}`;
		expect(await (await fetch(address, { headers })).text()).toContain('How can we help?');
		const body = new FormData();
		answers.forEach((answer, index) => body.append(`field-${index}`, answer));
		const posted = await fetch(address, { method: 'POST', headers, body });
		const { formWaitingUrl } = (await posted.json()) as { formWaitingUrl: string };
		const waiting = new URL(formWaitingUrl);
		const status = new URL(waiting);
		status.pathname += '/n8n-execution-status';
		await until(
			async () => (await (await fetch(status, { headers })).text()) === 'form-waiting',
			pollMs,
		);
		return await (await fetch(waiting, { headers })).text();
	};

	/** What the team reads of a request. Browsers send each line break as two characters. */
	const notesWith = (words: string) =>
		clinic().stage.simulator.organization.items.filter(
			({ isInternalNote, text }) =>
				isInternalNote && text?.replaceAll('\r\n', '\n').includes(words),
		);

	it('puts the request into the latest conversation of the patient, and answers the patient', async () => {
		const { rest, simulator } = clinic().stage;
		const { organization } = simulator;
		const patient = addContact(organization, {
			...{ givenName: 'Nina', familyName: 'Formgood', phone: '+15645558841' },
		});
		const text = { channel: 'phone', from: '+15645558841', text: 'Hello?' } as const;
		const { conversationId } = receiveItem(organization, text);
		const older = receiveItem(organization, { channel: 'secure', from: patient.id, text: 'Hi' });
		const conversations = organization.conversations.length;
		for (const conversation of organization.conversations) {
			if (conversation.id === older.conversationId) {
				conversation.lastMessageAt = '2026-01-02T03:04:05Z';
			}
		}
		const workflow = await clinic().imported(example);
		await rest.activate(workflow);
		const request = ['Nina', 'Formgood', '(564) 555-8841', 'A refill of my inhaler, please.'];

		for (let times = 0; times < 2; times++) {
			expect(await sent(workflow, request)).toContain('will call you back');
			const notes = notesWith('my inhaler');
			expect(notes.map((note) => note.conversationId)).toEqual([conversationId]);
			expect(notes[0].text).toContain('Nina Formgood, (564) 555-8841');
		}
		expect(organization.conversations).toHaveLength(conversations);

		// Somebody new, with a phone number that cannot be right at first.
		const stranger = ['Otto', 'Formnew', '555-8842', 'Do you take new patients?'];
		expect(await sent(workflow, stranger)).toContain('Please check the phone number');
		stranger[2] = '564-555-8842';
		for (let times = 0; times < 2; times++) {
			expect(await sent(workflow, stranger)).toContain('will call you back');
		}
		const [contact, ...more] = organization.contacts.filter(
			({ familyName }) => familyName === 'Formnew',
		);
		expect(more).toEqual([]);
		const [opened, ...others] = organization.conversations.slice(conversations);
		expect(others).toEqual([]);
		expect(notesWith('new patients?')).toHaveLength(1);
		expect(opened).toMatchObject({
			...{ type: 'note', title: 'Call back: Otto Formnew', associatedContactIds: [contact.id] },
		});

		// Spruce refuses the note: the patient knows, and calls.
		simulator.faults.add({ kind: 'status', status: 403, operationId: 'PostConversationMessage' });
		request[3] = 'A form for my school, please.';
		const page = await sent(workflow, request);
		expect(page).toContain('Please call our office.');
		expect(page).not.toContain('check the phone number');
		await rest.deactivate(workflow);
	});

	it('takes whatever people write, once', async () => {
		const { rest, simulator } = clinic().stage;
		const { organization } = simulator;
		const wishes = [
			'I can’t reach you by phone – please call “my sister”.',
			'Two things:\n1. a refill\n2. a form for school',
			'¿Podrían llamarme mañana? Mi niño tiene 4 años.',
			`My story: ${'it is a long one. '.repeat(110)}`,
		];
		addContact(organization, {
			...{ givenName: 'Pia', familyName: 'Formknown', phone: '+15645558843' },
		});
		receiveItem(organization, { channel: 'phone', from: '+15645558843', text: 'Hello?' });
		const workflow = await clinic().imported(example);
		await rest.activate(workflow);
		for (const wish of wishes) {
			for (const person of [
				['Pia', 'Formknown', '(564) 555-8843'],
				['José', 'Formfresh', '(564) 555-8844'],
			]) {
				for (let times = 0; times < 2; times++) {
					expect(await sent(workflow, [...person, wish])).toContain('will call you back');
				}
			}
			const notes = notesWith(wish.trim());
			expect(notes.map(({ text }) => text.split('\n')[2])).toEqual([
				'Pia Formknown, (564) 555-8843',
				'José Formfresh, (564) 555-8844',
			]);
		}
		await rest.deactivate(workflow);
	});
}
