import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { workflowOf } from '../e2e/workflowOf';
import { receiveItem } from '../simulator/organization/conversations/receiveItem';
import { until } from '../until';
import { editorLines } from './editor/editorLines';
import { NodeView } from './editor/NodeView';
import { editorBench } from './editorBench';
import { Screenshots } from './Screenshots';

const patient = '+12065550176';

/** How a person asks a patient from the editor and gets the reply, whichever line of n8n that is. */
export function questionInEditor(n8nLine: N8nLine): void {
	const screenshots = new Screenshots(n8nLine);
	const editor = editorBench(n8nLine, {
		simulator: { limits: { limit: Infinity }, isUpToDate: true },
	});

	it('asks, waits, and shows the reply when it comes', async () => {
		const { organization } = editor.stage.simulator;
		const line = { __rl: true, mode: 'id', value: '+12065550100' };
		const chosen = { resource: 'message', operation: 'sendAndWait', internalEndpointId: line };
		const ask = { name: 'Ask', parameters: chosen };
		const { id } = await editor.stage.rest.createWorkflow(
			workflowOf('Confirm', editor.credential, [ask]),
		);
		const url = `${editor.stage.baseUrl}/workflow/${id}`;
		const node = await NodeView.open(editor.page, editorLines[n8nLine], url, 'Ask');
		await node.fill('phoneOrEmail', patient);
		await node.fill('message', 'See you tomorrow at 9:00? C to confirm, R to reschedule.');
		expect(await node.optionsBehind('Add option')).toEqual([
			'Attachments',
			'Author',
			'If Unclear',
			'Only These Members or Numbers',
			'Saved Message',
			'Words for No',
			'Words for Yes',
		]);
		await node.addOption('Add option', 'Words for No');
		await node.fill('noWords', 'R');
		await node.addOption('Add option', 'Words for Yes');
		await node.fill('yesWords', 'C');
		await screenshots.take(editor.page, 'question');

		await node.execute();
		await until(async () => organization.webhookEndpoints.some(isForReply), 100);
		await node.outputWith('Goes on with the reply');
		await screenshots.take(editor.page, 'question-waiting');
		receiveItem(organization, { channel: 'phone', from: patient, text: 'C' });

		await node.outputWith('approved');
		await screenshots.take(editor.page, 'question-answered');
		await until(() => !organization.webhookEndpoints.some(isForReply));
	});
}

function isForReply({ name }: { name: string }): boolean {
	return name.startsWith('n8n reply until');
}
