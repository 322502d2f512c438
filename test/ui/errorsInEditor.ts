import type { INodeParameters } from 'n8n-workflow';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { workflowOf } from '../e2e/workflowOf';
import { editorLines } from './editor/editorLines';
import { NodeView } from './editor/NodeView';
import { editorBench } from './editorBench';
import { Screenshots } from './Screenshots';

const mainLine = '+12065550100';

/** What a person reads when a step fails, whichever line of n8n that is. */
export function errorsInEditor(line: N8nLine): void {
	const screenshots = new Screenshots(line);
	const editor = editorBench(line, { simulator: { limits: { limit: Infinity } } });

	const executed = async (parameters: INodeParameters): Promise<NodeView> => {
		const { id } = await editor.stage.rest.createWorkflow(
			workflowOf('Errors', editor.credential, [{ name: 'Spruce Health', parameters }]),
		);
		const url = `${editor.stage.baseUrl}/workflow/${id}`;
		const node = await NodeView.open(editor.page, editorLines[line], url, 'Spruce Health');
		await node.execute();
		return node;
	};

	it('names the field and says what to do, in the panel and in the toast', async () => {
		const node = await executed({
			resource: 'message',
			operation: 'send',
			phoneOrEmail: '206-555-41',
			internalEndpointId: { __rl: true, mode: 'id', value: mainLine },
			text: 'See you tomorrow',
		});

		const output = await node.outputWith('Phone Number or Email Address');
		expect(output).toContain('206-555-41');
		const toast = await node.readToast();
		expect(toast).toContain('Phone Number or Email Address');
		await screenshots.take(editor.page, 'error');
		expect(editor.stage.simulator.requests.filter(({ method }) => method === 'POST')).toEqual([]);
	});
}
