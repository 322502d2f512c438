import type { INodeParameters } from 'n8n-workflow';
import { formSignIn } from '../../../demo/examples/agentCredentials';
import { notesIn } from '../examples/clinic/conversationView';
import { SimulatedPatient } from '../ask/SimulatedPatient';
import { ExampleForm } from '../examples/clinic/ExampleForm';
import { exampleWithChoices } from '../examples/clinic/exampleWithChoices';
import { findById } from '../../simulator/organization/findById';
import { missCall } from '../../simulator/organization/conversations/missCall';
import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import { writeAsMember } from '../../simulator/organization/messages/writeAsMember';
import { until } from '../../until';
import { itemsOf } from '../host/Execution';
import type { SavedWorkflow } from '../host/Workflow';
import type { Stage } from '../Stage';
import { AskingWorkflow } from './AskingWorkflow';

/** Two minutes become 200 ms, so that a repeat of Spruce comes soon. */
const timeScale = 200 / 120_000;

/** 18 seconds. n8n looks for executions whose time is over once a minute. */
const shortWaitHours = 0.005;

/** The example that asks one patient. */
const goOn = 'Ask a patient and go on with the reply';

const formType = 'n8n-nodes-base.formTrigger';

/** As many questions as may wait at once. */
const mostWaiting = 20;

/** Questions in a real server: what resumes an execution, and what does not. */
export function waitingInN8n(stage: () => Stage): void {
	let newest = 8000;
	/** A number that no contact has, and nobody has asked before. */
	const newPatient = () => `+1206555${++newest}`;
	const asking = async (parameters: INodeParameters) =>
		await AskingWorkflow.create(stage(), 'A question', parameters);
	const replyFrom = (from: string, text: string) =>
		receiveItem(stage().simulator.organization, { channel: 'phone', from, text });
	const delivered = async () => await stage().simulator.webhooks.settled();
	const saidYes = (text: string) =>
		expect.objectContaining({ replied: true, text, data: { approved: true, chatInput: text } });

	beforeAll(() => {
		stage().simulator.webhooks.settings.timeScale = timeScale;
	});

	afterAll(() => {
		stage().simulator.webhooks.settings.timeScale = 1;
		stage().simulator.faults.clear();
	});

	it('goes on with the reply, and leaves no endpoint behind', async () => {
		const patient = newPatient();
		const workflow = await asking({ phoneOrEmail: patient });
		const id = await workflow.begin();
		expect(workflow.endpoints).toHaveLength(1);
		expect(workflow.endpoints[0].url).not.toContain(patient.slice(-7));

		const { id: itemId, conversationId } = replyFrom(patient, 'Yes!');

		expect(await workflow.result(id)).toEqual([
			expect.objectContaining({
				replied: true,
				data: { approved: true, chatInput: 'Yes!' },
				text: 'Yes!',
				from: patient,
				itemId,
				conversationId,
			}),
		]);
		await until(() => workflow.endpoints.length === 0);
	});

	it('goes on waiting whatever else is written, and resumes with the reply', async () => {
		const { organization } = stage().simulator;
		const patient = newPatient();
		replyFrom(patient, 'Yes, from before the question');
		const workflow = await asking({ phoneOrEmail: patient });
		const id = await workflow.begin();
		const conversation = organization.conversations.find(({ externalParticipants }) =>
			externalParticipants.some(({ endpoint }) => endpoint?.rawValue === patient),
		)!;
		const [member] = organization.members;

		replyFrom(newPatient(), 'Yes');
		replyFrom(patient, 'What time again?');
		writeAsMember(organization, conversation, { memberId: member.id, text: 'Yes, at 9' });
		missCall(organization, patient);
		await delivered();
		expect(await workflow.isWaiting(id)).toBe(true);

		replyFrom(patient, 'ok thanks');
		expect(await workflow.result(id)).toEqual([saidYes('ok thanks')]);
	});

	it('is not resumed by what does not come from Spruce', async () => {
		const { organization } = stage().simulator;
		const patient = newPatient();
		const workflow = await asking({ phoneOrEmail: patient });
		const id = await workflow.begin();
		const [{ url }] = workflow.endpoints;
		const others = replyFrom(newPatient(), 'Yes');
		const own = findById('conversation', organization.conversations, others.conversationId);
		const [participant] = own.externalParticipants;
		const event = (item: object) =>
			JSON.stringify({ object: 'event', type: 'conversationItem.created', data: { object: item } });
		const conversation = {
			...own,
			externalParticipants: [
				{ ...participant, endpoint: { ...participant.endpoint, rawValue: patient } },
			],
		};
		const post = async (address: string, body: string) =>
			(
				await fetch(address, {
					method: 'POST',
					headers: { 'content-type': 'application/json', connection: 'close' },
					body,
				})
			).status;

		// The item of somebody else, given out as one of the patient.
		expect(await post(url, event({ ...others, conversation }))).toBe(200);
		// An item that Spruce does not have.
		expect(await post(url, event({ ...others, conversation, id: 'ti_0000000000000' }))).toBe(200);
		for (const body of ['null', '[]', '{}', '{"data":null}', `"${'a'.repeat(5_000_000)}"`]) {
			expect(await post(url, body)).toBe(200);
		}
		expect(await post(url, '<html></html>')).toBe(422);
		// Another conversation in the address, without the key that signs it.
		const forged = new URL(url);
		forged.searchParams.set('to', 'AAAAAAAA');
		expect(await post(forged.href, event(others))).toBe(401);

		expect(await workflow.isWaiting(id)).toBe(true);
		replyFrom(patient, 'No, sorry');
		expect(await workflow.result(id)).toEqual([
			expect.objectContaining({ data: { approved: false, chatInput: 'No, sorry' } }),
		]);
	});

	it('runs what follows once, though two replies come at the same time', async () => {
		const { settings } = stage().simulator.webhooks;
		const patients = Array.from({ length: 3 }, newPatient);
		const workflows = await Promise.all(
			patients.map(async (phoneOrEmail) => await asking({ phoneOrEmail })),
		);
		const ids: string[] = [];
		for (const workflow of workflows) ids.push(await workflow.begin());
		settings.concurrency = 4;

		for (const patient of patients) {
			replyFrom(patient, 'Yes');
			replyFrom(patient, 'yes, see you');
		}
		await delivered();

		settings.concurrency = 1;
		for (const [index, workflow] of workflows.entries()) {
			expect(await workflow.result(ids[index])).toHaveLength(1);
		}
	});

	it('waits over a restart and over a crash of n8n, and finds a reply that came meanwhile', async () => {
		const { server } = stage();
		const [early, late, lost] = [newPatient(), newPatient(), newPatient()];
		const workflows = await Promise.all(
			[early, late, lost].map(async (phoneOrEmail) => await asking({ phoneOrEmail })),
		);
		const ids: string[] = [];
		for (const workflow of workflows) ids.push(await workflow.begin());

		await server.halt();
		await server.resume();
		replyFrom(early, 'Yes');
		expect(await workflows[0].result(ids[0])).toEqual([saidYes('Yes')]);

		await server.crash();
		// Spruce gives up after ten attempts.
		replyFrom(lost, 'y');
		await delivered();
		await server.resume();
		replyFrom(late, 'Yep');
		expect(await workflows[1].result(ids[1])).toEqual([saidYes('Yep')]);
		expect(await workflows[2].result(ids[2])).toEqual([saidYes('y')]);
	});

	it('waits while Spruce refuses the token, and goes on when it is right again', async () => {
		const { faults } = stage().simulator;
		const patient = newPatient();
		const workflow = await asking({ phoneOrEmail: patient });
		const id = await workflow.begin();
		faults.add({ kind: 'status', status: 403, times: Infinity });

		replyFrom(patient, 'Yes');
		await delivered();
		expect(await workflow.isWaiting(id)).toBe(true);
		expect(stage().server.log).toContain('could not tell whether it is the reply');

		faults.clear();
		await until(async () => {
			// Any event of the clinic is the occasion to look again, half a minute later.
			replyFrom(newPatient(), 'Hello');
			return !(await workflow.isWaiting(id));
		}, 5_000);
		expect(await workflow.result(id)).toEqual([saidYes('Yes')]);
	});

	it('asks in the conversation of a team, where only those answer who were named', async () => {
		const { organization } = stage().simulator;
		const conversation = organization.conversations.find(({ type }) => type === 'team')!;
		const [doctor, other] = organization.members.filter((member) => member.type === 'teammate');
		const workflow = await asking({
			sendTo: 'conversation',
			conversationId: { __rl: true, mode: 'id', value: conversation.id },
			options: { onlyFrom: doctor.displayName, ifUnclear: 'resume' },
		});
		const id = await workflow.begin();

		writeAsMember(organization, conversation, { memberId: other.id, text: 'Yes' });
		await delivered();
		expect(await workflow.isWaiting(id)).toBe(true);
		writeAsMember(organization, conversation, { memberId: doctor.id, text: 'Ask me on Monday' });
		expect(await workflow.result(id)).toEqual([
			expect.objectContaining({
				data: { approved: null, chatInput: 'Ask me on Monday' },
				fromName: doctor.displayName,
			}),
		]);
	});

	it('goes on in the example with yes, with no, and with a reply that n8n did not get', async () => {
		const { rest, simulator } = stage();
		const { organization } = simulator;
		const saved = await publishedExample(stage());
		const form = new ExampleForm(stage(), saved);
		const seen: string[] = [];
		const ask = async (phone: string) => {
			const entries = [phone, 'Can you come tomorrow at 9:00 AM?'];
			expect(await form.submit(entries)).toBe(200);
			const isNew = async () => (await rest.executionsOf(saved)).length > seen.length;
			await until(isNew, 100);
			const [id] = await rest.executionsOf(saved);
			seen.push(id);
			return id;
		};
		// Whoever finds the form cannot text patients.
		expect(await form.submit([newPatient(), 'Hello'], false)).toBe(401);
		const patients = Array.from({ length: 4 }, newPatient);
		const ids: string[] = [];
		for (const patient of patients) {
			const id = await ask(patient);
			await until(async () => (await rest.getExecution(id)).status === 'waiting', 100);
			ids.push(id);
		}
		const refused = await ask('none yet');
		const [confirms, reschedules, unheard] = patients;

		replyFrom(confirms, 'C');
		replyFrom(reschedules, 'r please');
		await delivered();
		const { webhookEndpoints } = organization;
		// Somebody removes the endpoint by hand.
		const removed = webhookEndpoints.findIndex(({ name }) => name.includes(`/${ids[2]})`));
		webhookEndpoints.splice(removed, 1);
		replyFrom(unheard, 'Yes!');

		const outcomes = await Promise.all(
			[...ids, refused].map(async (id) => {
				const { status, data } = await rest.ended(id);
				return [status, Object.keys(data.resultData.runData).at(-1)];
			}),
		);
		expect(outcomes).toEqual([
			['success', 'Note that the patient comes'],
			['success', 'Ask the team to reschedule'],
			['success', 'Ask the team to read'],
			['success', 'Ask the team to call'],
			['success', 'Ask the team to look'],
		]);
		const looks = itemsOf(await rest.getExecution(refused), 'Ask the team to look');
		expect(looks.map(({ json }) => notesIn(organization, String(json.id)))).toEqual([
			[
				expect.stringMatching(
					/^The patient could not be asked by text: Phone Number[^]*\nPlease call none yet\.\n.*"Can you come/,
				),
			],
		]);
		const notes = patients.flatMap((phone) => new SimulatedPatient(organization, phone, 0).notes);
		expect(notes).toEqual(
			patients.map(() => expect.stringContaining('The question was: "Can you come tomorrow')),
		);
		await rest.deactivate(saved);
	});

	it('says that nobody replied when the time is over, and the next question removes what stayed', async () => {
		const patient = newPatient();
		const silent = await asking({ phoneOrEmail: patient, limitWaitHours: shortWaitHours });
		const stopped = await asking({ phoneOrEmail: newPatient() });
		const [id, stoppedId] = [await silent.begin(), await stopped.begin()];
		await stage().rest.stop(stoppedId);
		const { webhookEndpoints } = stage().simulator.organization;
		const [endpoint] = silent.endpoints;

		expect(await silent.result(id)).toEqual([
			expect.objectContaining({ replied: false, to: patient, requestId: expect.any(String) }),
		]);

		// The one whose time is over stays for some minutes, because a reply may be on the way.
		endpoint.name = endpoint.name.replace(/\d{4}-[^ ]+/, '2026-01-01T00:00:00.000Z');
		const next = await asking({ phoneOrEmail: newPatient() });
		const nextId = await next.begin();
		expect([...silent.endpoints, ...stopped.endpoints]).toEqual([]);
		expect(webhookEndpoints.filter(({ name }) => name.startsWith('n8n reply'))).toEqual(
			next.endpoints,
		);
		await stage().rest.stop(nextId);
	});

	it(`refuses more than ${mostWaiting} questions at once, and names the examples`, async () => {
		const workflows = await Promise.all(
			Array.from({ length: mostWaiting }, async () => await asking({ phoneOrEmail: newPatient() })),
		);
		const ids: string[] = [];
		for (const workflow of workflows) ids.push(await workflow.begin());
		const patient = newPatient();
		const refused = await asking({ phoneOrEmail: patient });

		const failure = await refused.begin().catch((error: Error) => error.message);
		expect(failure).toContain('20 questions of this n8n are still waiting');
		expect(failure).toContain('Ask everybody');

		const { organization } = stage().simulator;
		expect(JSON.stringify(organization.conversations)).not.toContain(patient);
		expect(refused.endpoints).toEqual([]);
		for (const id of ids) await stage().rest.stop(id);
	});
}

/** The example that asks one patient, with a short wait, as the front desk uses it. */
async function publishedExample(stage: Stage): Promise<SavedWorkflow> {
	const { rest } = stage;
	const example = exampleWithChoices(goOn, stage);
	const httpBasicAuth = await rest.createCredential({
		name: 'Sign-in for the form',
		type: 'httpBasicAuth',
		data: formSignIn,
	});
	const nodes = example.nodes.map((node) => {
		if (node.type === formType) return { ...node, credentials: { httpBasicAuth } };
		if (node.name !== 'Ask the patient') return node;
		return { ...node, parameters: { ...node.parameters, limitWaitHours: shortWaitHours } };
	});
	const saved = await rest.createWorkflow({ ...example, nodes });
	await rest.activate(saved);
	return saved;
}
