import type { INodeParameters } from 'n8n-workflow';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import {
	pollingTriggerType,
	triggerType,
	workflowOfTrigger,
} from '../e2e/trigger/workflowOfTrigger';
import { editorLines } from './editor/editorLines';
import { NodeCreator } from './editor/NodeCreator';
import { editorBench } from './editorBench';

/** What a person sees of the triggers in a browser, whichever line of n8n that is. */
export function triggersInEditor(line: N8nLine): void {
	const editor = editorBench(line, {
		simulator: {},
		// Only these: in the node creator, n8n joins the triggers with the node of the same name.
		nodeTypes: [triggerType, pollingTriggerType],
		credential: null,
	});

	/** What the editor shows of a trigger. */
	const textOfTrigger = async (name: string, type: string, parameters: INodeParameters) => {
		const typeVersion = type === triggerType ? 1.1 : 1;
		const trigger = { name, type, typeVersion, parameters };
		const { id } = await editor.stage.rest.createWorkflow(workflowOfTrigger(name, trigger));
		await editor.page.goto(`${editor.stage.baseUrl}/workflow/${id}`);
		await editor.page.getByTestId('canvas-node').filter({ hasText: name }).dblclick();
		const view = editor.page.getByTestId('ndv');
		await view.getByText('Filters', { exact: true }).waitFor();
		return await view.innerText();
	};

	it.each([
		['Spruce Health Trigger', triggerType, { events: ['contactUpdated', 'messageSent'] }],
		['Spruce Health Trigger', triggerType, { events: ['anyEvent'] }],
		['Spruce Health Polling Trigger', pollingTriggerType, { source: 'newActivity' }],
		['Spruce Health Polling Trigger', pollingTriggerType, { source: 'missedEvents' }],
	])('says beside %s (%s, %j) how it could start itself', async (name, type, parameters) => {
		expect(await textOfTrigger(name, type, parameters)).toContain(
			'This workflow can start itself.',
		);
	});

	it.each([
		['Spruce Health Trigger', triggerType, { events: ['textMessageReceived'] }],
		['Spruce Health Polling Trigger', pollingTriggerType, { source: 'newMessage' }],
	])('says nothing of it beside %s (%s, %j)', async (name, type, parameters) => {
		expect(await textOfTrigger(name, type, parameters)).not.toContain('can start itself');
	});

	it('offers in the node creator what a polling trigger can start on', async () => {
		const creator = await NodeCreator.open(editor.page, editor.stage.baseUrl, editorLines[line]);
		// n8n leaves out the word Trigger there.
		await creator.find('Spruce Health', 'Spruce Health Polling');
		await creator.scrollTo('On new voicemail');
		// While the list slides in, the nodes that were found are still there.
		const entries = (await creator.operations()).filter((entry) => entry.startsWith('On '));
		expect(entries).toEqual([
			'On missed call',
			'On missed events',
			'On new activity',
			'On new contact',
			'On new fax',
			'On new message',
			'On new secure message',
			'On new voicemail',
		]);
	});
}
