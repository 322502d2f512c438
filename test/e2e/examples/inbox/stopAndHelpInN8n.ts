import { receiveItem } from '../../../simulator/organization/conversations/receiveItem';
import type { Organization } from '../../../simulator/organization/Organization';
import type { SavedWorkflow } from '../../host/Workflow';
import { addPatient } from '../clinic/addPatient';
import { notesIn, textsIn } from '../clinic/conversationView';
import type { ExampleClinic } from '../clinic/ExampleClinic';
import { whileActive } from '../clinic/whileActive';

const example = 'Handle STOP and HELP';
const tag = 'No texts';

/** The example that does what patients ask for by a single word. */
export function stopAndHelpInN8n(clinic: () => ExampleClinic): void {
	let organization: Organization;
	let workflow: SavedWorkflow;
	let texts = 0;

	beforeAll(async () => {
		({ organization } = clinic().stage.simulator);
		workflow = await clinic().imported(example);
		await clinic().stage.rest.activate(workflow);
	});

	afterAll(async () => await clinic().stage.rest.deactivate(workflow));

	/** Patients text, and the workflow does what it does then. Returns the conversations. */
	const said = async (...messages: Array<[from: string, text: string]>): Promise<string[]> => {
		const items = messages.map(([from, text]) =>
			receiveItem(organization, { channel: 'phone', from, text }),
		);
		texts += messages.length;
		await clinic().finished(workflow, texts);
		return items.map(({ conversationId }) => conversationId);
	};
	/** The tags of each contact that has this number. */
	const tagsOf = (phone: string) =>
		organization.contacts
			.filter(({ phoneNumbers }) => phoneNumbers.some(({ value }) => value === phone))
			.map(({ tags }) => tags.map(({ value }) => value));
	const nothingToPatients = (conversations: string[]) =>
		expect(conversations.flatMap((id) => textsIn(organization, id))).toEqual([]);

	it('gives the tag to whoever texts STOP, and tells the team alone', async () => {
		addPatient(organization, '+12065557101', 'Stella Stoppard', ['VIP']);
		addPatient(organization, '+12065557102', 'Canute Cancelton');
		const conversations = await said(
			['+12065557101', ' Stop. '],
			['+12065557102', 'CANCEL'],
			['+12065557103', 'Stop all!'],
		);

		expect(tagsOf('+12065557101')).toEqual([['VIP', tag]]);
		expect(tagsOf('+12065557102')).toEqual([[tag]]);
		// Nobody had this number: it is a contact now.
		expect(tagsOf('+12065557103')).toEqual([[tag]]);
		expect(conversations.map((id) => notesIn(organization, id))).toEqual([
			[expect.stringMatching(/texted " Stop\. ".*has the tag "No texts" now/)],
			[expect.stringMatching(/texted "CANCEL".*about an appointment, please call/)],
			[expect.stringMatching(/texted "Stop all!"/)],
		]);
		nothingToPatients(conversations);
	});

	it('takes the tag from everybody with the number that texts START', async () => {
		addPatient(organization, '+12065557104', 'Anna Againsworth', [tag, 'VIP']);
		addPatient(organization, '+12065557104', 'Bert Againsworth', [tag]);
		addPatient(organization, '+12065557104', 'Carl Againsworth');
		addPatient(organization, '+12065557105', 'Dora Elsewhere', [tag]);
		const conversations = await said(['+12065557104', 'start'], ['+12065557106', 'START']);

		expect(tagsOf('+12065557104')).toEqual([['VIP'], [], []]);
		expect(tagsOf('+12065557105')).toEqual([[tag]]);
		expect(conversations.map((id) => notesIn(organization, id))).toEqual([
			[expect.stringContaining('wants texts again')],
			[],
		]);
		nothingToPatients(conversations);
	});

	it('answers HELP once a day', async () => {
		const [id] = await said(['+12065557107', 'Help?'], ['+12065557107', 'INFO']);
		expect(textsIn(organization, id)).toEqual([
			expect.stringMatching(/, \(206\) 555-0100\..*911.*STOP/),
		]);
		expect(notesIn(organization, id)).toEqual([]);
	});

	it('asks the team to answer HELP as long as nobody has written the answer', async () => {
		const unfinished = await clinic().imported(example, {
			'Answer HELP': (parameters) => ({ ...parameters, text: ' ' }),
		});
		await whileActive(clinic(), unfinished, async () => {
			const [id] = await said(['+12065557113', 'HELP']);
			await clinic().finished(unfinished, 1);
			const asked = expect.stringMatching(/Please see to this text: "HELP"/) as string;
			expect(notesIn(organization, id)).toEqual([asked]);
			expect(textsIn(organization, id)).toHaveLength(1);
		});
	});

	it('lets a person read what says STOP and more, and leaves other texts alone', async () => {
		const conversations = await said(
			['+12065557108', 'Please stop calling me'],
			['+12065557109', 'Can you help me? I want to cancel 12/4 and start over.'],
		);
		receiveItem(organization, { channel: 'phone', from: '+12065557110', text: 'Thank you!' });

		expect(conversations.map((id) => notesIn(organization, id))).toEqual([
			[expect.stringMatching(/"Please stop calling me".*more than STOP/)],
			[],
		]);
		nothingToPatients(conversations);
		expect(['+12065557108', '+12065557109'].flatMap(tagsOf)).toEqual([]);
	});

	it('asks a person to do what could not be done, and says why', async () => {
		const { faults } = clinic().stage.simulator;
		const patient = addPatient(organization, '+12065557111', 'Otto Outage');
		const refusal = { kind: 'status', status: 400 } as const;
		const body = { statusCode: 400, type: 'invalid_input', message: 'This cannot be changed.' };
		faults.add({ ...refusal, body, operationId: 'UpdateContact', path: `/contacts/${patient.id}` });
		// Spruce names none of two contacts with one number.
		const [family] = await said(['+12065557112', 'Good morning, please send me some info']);
		addPatient(organization, '+12065557112', 'Paul Pairfield');
		addPatient(organization, '+12065557112', 'Pia Pairfield');
		const [outage] = await said(['+12065557111', 'STOP'], ['+12065557112', 'STOP']);

		expect(notesIn(organization, outage)).toEqual([
			expect.stringMatching(/"STOP".*This cannot be changed.*the tag "No texts"/),
		]);
		expect(notesIn(organization, family)).toEqual([
			expect.stringMatching(/"STOP".*all contacts with this number the tag "No texts"/),
		]);
		expect(tagsOf('+12065557112')).toEqual([[], []]);
		nothingToPatients([outage, family]);
	});

	it('starts for none of the other texts', async () => {
		const started = await clinic().stage.rest.executionsOf(workflow);
		expect(started).toHaveLength(texts);
	});
}
