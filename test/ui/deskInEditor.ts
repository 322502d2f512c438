import type { INodeParameters } from 'n8n-workflow';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { workflowOf } from '../e2e/workflowOf';
import { editorLines } from './editor/editorLines';
import { NodeView } from './editor/NodeView';
import { editorBench } from './editorBench';

const nodeName = 'Spruce Health';
const mainLine = '+12065550100';

/** What a front desk does with conversations and messages, whichever line of n8n that is. */
export function deskInEditor(line: N8nLine): void {
	const editor = editorBench(line, { simulator: { limits: { limit: Infinity } } });

	const open = async (parameters: INodeParameters): Promise<NodeView> => {
		const { id } = await editor.stage.rest.createWorkflow(
			workflowOf('Front desk', editor.credential, [{ name: nodeName, parameters }]),
		);
		const url = `${editor.stage.baseUrl}/workflow/${id}`;
		return await NodeView.open(editor.page, editorLines[line], url, nodeName);
	};

	const latest = () => {
		const { conversations } = editor.stage.simulator.organization;
		const byTime = [...conversations].sort((one, other) =>
			String(other.lastMessageAt).localeCompare(String(one.lastMessageAt)),
		);
		return byTime.filter(({ archived }) => !archived);
	};

	/** A search of contacts is a POST that only reads. */
	const writes = () =>
		editor.stage.simulator.requests.filter(
			({ method, path }) => method !== 'GET' && path !== '/contacts/search',
		);

	/** A contact with two phone numbers, as a front desk labels them. */
	const withTwoPhones = () => {
		const { organization } = editor.stage.simulator;
		const [contact] = organization.contacts.filter(({ phoneNumbers }) => phoneNumbers.length > 0);
		const [mobile] = contact.phoneNumbers;
		Object.assign(contact, {
			displayName: 'Ada Twophones',
			givenName: 'Ada',
			familyName: 'Twophones',
		});
		contact.phoneNumbers = [
			{ ...mobile, label: 'Mobile', value: '+12065550181' },
			{ ...mobile, id: `${mobile.id}2`, label: 'Work', value: '+12065550182' },
		];
		return contact;
	};

	it('lists about fifty of the latest conversations, newest first, each told from the others', async () => {
		const node = await open({ resource: 'conversation', operation: 'get' });
		const list = node.pickList('conversationId');

		const entries = await list.open();

		expect(entries.length).toBeGreaterThanOrEqual(40);
		expect(new Set(entries).size).toBe(entries.length);
		expect(entries[0]).toContain(' · ');
	});

	it('finds a conversation by the name of its patient, and archives it', async () => {
		const [conversation] = latest().filter(
			({ externalParticipants }) => externalParticipants.length === 1,
		);
		const [{ displayName }] = conversation.externalParticipants;
		const node = await open({ resource: 'conversation', operation: 'archive' });
		const list = node.pickList('conversationId');
		await list.open();
		await list.search(displayName, displayName);
		await list.pick(displayName);

		await node.execute();
		await node.outputWith(conversation.id);

		expect(conversation.archived).toBe(true);
	});

	it('adds a note that no patient sees, without a warning of real messages', async () => {
		const [{ id }] = latest();
		const node = await open({
			resource: 'message',
			operation: 'addNote',
			conversationId: { __rl: true, mode: 'id', value: id },
		});
		expect(await node.outputWith('mock data')).not.toContain('real message');
		await node.fill('text', 'Called back, left a voicemail.');

		await node.execute();
		await node.outputWith('requestId');

		expect(writes().at(-1)?.body).toMatchObject({ internal: true });
	});

	it('asks which of two phones, and texts the one that is named', async () => {
		const contact = withTwoPhones();
		const before = writes().length;
		const node = await open({
			resource: 'message',
			operation: 'send',
			internalEndpointId: { __rl: true, mode: 'id', value: mainLine },
			text: 'See you tomorrow',
		});
		await node.choose('sendTo', "Contact's Phone (Text)");
		const list = node.pickList('contactId');
		await list.open();
		await list.search('Twophones', contact.displayName);
		await list.pick(contact.displayName);
		await node.execute();
		const output = await node.outputWith('Mobile');
		expect(output).toContain('Work');
		expect(writes()).toHaveLength(before);

		await node.fill('label', 'work');
		await node.execute();
		expect(await node.outputWith('+12065550182')).toContain('requestId');
		expect(writes().at(-1)?.body).toMatchObject({
			destination: { smsOrEmailEndpoint: '+12065550182' },
		});
	});

	it('offers no note where a message goes to the patient, and refuses one of an older workflow', async () => {
		const before = writes().length;
		const [{ id }] = latest();
		const node = await open({
			resource: 'message',
			operation: 'post',
			conversationId: { __rl: true, mode: 'id', value: id },
			text: 'For the team: call back',
			options: { internal: true },
		});
		expect(await node.optionsBehind('Add option')).not.toContain('Internal Note');

		await node.execute();
		await node.outputWith('a note is now added with an operation of its own');

		expect(writes()).toHaveLength(before);
	});

	it('puts a text off until the hours that the clinic allows', async () => {
		const node = await open({
			resource: 'message',
			operation: 'send',
			phoneOrEmail: '(206) 555-0183',
			internalEndpointId: { __rl: true, mode: 'id', value: mainLine },
			text: 'See you in the new year',
			options: { sendAt: '2999-12-31T03:00:00-05:00' },
		});
		await node.addOption('Add option', 'Only Between');
		await node.press('Add Hours');
		await node.fill('from', '9:00 AM');
		await node.fill('to', '6:00 PM');

		await node.execute();
		await node.outputWith('2999-12-31T14:00:00.000Z');

		expect(await node.outputWith('scheduledFor')).toContain('+12065550183');
		expect(writes().at(-1)?.body).toMatchObject({ sendAt: '2999-12-31T14:00:00.000Z' });
	});

	it('gives an item for a patient who is not found, so that a loop goes on', async () => {
		const node = await open({
			resource: 'contact',
			operation: 'search',
			freeText: 'Nobody Likethis',
		});
		await node.choose('ifNothingFound', 'One Item');

		await node.execute();
		await node.outputWith('found');

		expect(await node.itemCount()).toBe('1 item');
	});

	it('says that there are more than the limit', async () => {
		const node = await open({ resource: 'contact', operation: 'getAll', limit: 2 });

		await node.execute();

		await node.outputWith('Only the first 2 are here. There are more in Spruce');
	});

	it('gives a conversation as text that a person can read', async () => {
		const [{ id }] = latest();
		const node = await open({
			resource: 'conversationItem',
			operation: 'getAll',
			conversationId: { __rl: true, mode: 'id', value: id },
		});
		await node.choose('output', 'Transcript');

		await node.execute();
		await node.outputWith('transcript');

		expect(await node.itemCount()).toBe('1 item');
	});

	it('refuses a filter whose expression gives nothing, and finds nobody instead of everybody', async () => {
		const node = await open({
			resource: 'contact',
			operation: 'search',
			filters: { name: [{ givenName: 'Imogen', familyName: '={{ $json.lastName }}' }] },
		});

		await node.execute();

		await node.outputWith('Last Name: nothing was entered');
	});

	it('makes no request that the description of the API forbids', () => {
		expect(editor.stage.simulator.violations).toEqual([]);
	});
}
