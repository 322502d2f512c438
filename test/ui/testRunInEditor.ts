import type { IDataObject } from 'n8n-workflow';
import type { Credential } from '../e2e/host/Credential';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { simulatorCredential } from '../e2e/simulatorCredential';
import { type Step, workflowOf } from '../e2e/workflowOf';
import type { Simulator } from '../simulator/Simulator';
import { editorLines } from './editor/editorLines';
import { NodeView } from './editor/NodeView';
import { editorBench } from './editorBench';

const tester = '+12065550172';
const numbers = ['+12065550173', '+12065550174', '+12065550175'];

/** How a person tries a workflow out in a browser, whichever line of n8n that is. */
export function testRunInEditor(line: N8nLine): void {
	const editor = editorBench(line, {
		simulator: { limits: { limit: Infinity } },
		credential: withTester,
	});

	/** Opens a node of a workflow that texts a list of patients. */
	const open = async (name: string): Promise<NodeView> => {
		const { id } = await editor.stage.rest.createWorkflow(
			workflowOf('Reminders', editor.credential, [...patients, send]),
		);
		return await NodeView.open(
			editor.page,
			editorLines[line],
			`${editor.stage.baseUrl}/workflow/${id}`,
			name,
		);
	};

	it('says that it sends a real message for each item, before there are any', async () => {
		const node = await open('Send');

		await node.outputWith('Execute step sends a real message for each input item, unless');
	});

	it('says how many real messages it would send, and sends them to the test recipient', async () => {
		const list = await open('Rows');
		await list.execute();
		await list.outputWith(numbers[2]);
		const node = await list.leaveFor('Send');
		await node.outputWith('up to 3 real messages');

		await node.execute();
		const output = await node.outputWith('This was a test');

		expect(output).toContain(`3 messages went to ${tester} instead of to the patients.`);
		const sent = editor.stage.simulator.requests.filter(({ method }) => method === 'POST');
		expect(sent.map(({ body }) => (body as IDataObject).destination)).toEqual(
			numbers.map(() => ({ smsOrEmailEndpoint: tester })),
		);
		const dialog = await node.editCredential();
		expect(await dialog.valueOf('testRecipient')).toBe(tester);
	});
}

/** The simulator's credential with somebody to whom test runs send. */
function withTester(simulator: Simulator): Credential {
	const credential = simulatorCredential(simulator);
	return { ...credential, data: { ...credential.data, testRecipient: tester } };
}

const send: Step = {
	name: 'Send',
	parameters: {
		resource: 'message',
		operation: 'send',
		phoneOrEmail: '={{ $json.phone }}',
		internalEndpointId: { __rl: true, mode: 'id', value: '+12065550100' },
		text: 'See you tomorrow',
	},
};

/** Edit Fields holds the list, and Split Out makes items of it. */
const patients: Step[] = [
	{
		name: 'Sheet',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		credentials: {},
		parameters: {
			mode: 'raw',
			jsonOutput: JSON.stringify({ rows: numbers.map((phone) => ({ phone })) }),
			options: {},
		},
	},
	{
		name: 'Rows',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		credentials: {},
		parameters: { fieldToSplitOut: 'rows', options: {} },
	},
];
