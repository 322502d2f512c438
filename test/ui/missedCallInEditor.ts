import { exampleWithChoices } from '../e2e/examples/clinic/exampleWithChoices';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { triggerType } from '../e2e/trigger/workflowOfTrigger';
import { nodeType } from '../e2e/workflowOf';
import { missCall } from '../simulator/organization/conversations/missCall';
import { until } from '../until';
import { Canvas } from './editor/Canvas';
import { editorLines } from './editor/editorLines';
import { editorBench } from './editorBench';
import { Screenshots } from './Screenshots';

const example = 'Text back after a missed call';
const caller = '+12065550142';
const pollMs = 100;

/** How a person tries out the example with a trigger, whichever line of n8n that is. */
export function missedCallInEditor(line: N8nLine): void {
	const screenshots = new Screenshots(line);
	const editor = editorBench(line, {
		simulator: { limits: { limit: Infinity }, isUpToDate: true },
		nodeTypes: [nodeType, triggerType, 'n8n-nodes-base.if', 'n8n-nodes-base.stickyNote'],
	});

	const openExample = async (): Promise<Canvas> => {
		const { stage, credential } = editor;
		const textBack = exampleWithChoices(example, { ...stage, credential });
		const { id } = await stage.rest.createWorkflow(textBack);
		return await Canvas.open(
			editor.page,
			editorLines[line],
			`${editor.stage.baseUrl}/workflow/${id}`,
		);
	};

	it('texts a caller back while a person watches', async () => {
		const { organization } = editor.stage.simulator;
		const canvas = await openExample();
		await screenshots.film(editor.page, 2_500);
		await canvas.execute();
		await canvas.waitingFor('When a call is missed');
		await screenshots.film(editor.page, 2_000);
		await until(async () => organization.webhookEndpoints.length > 0, pollMs);

		const { conversationId } = missCall(organization, caller);
		await canvas.succeeded('When a call is missed');
		await canvas.succeeded('Text the caller');
		await screenshots.film(editor.page, 2_500);
		await screenshots.take(editor.page, 'workflow');
		const trigger = await canvas.openNode('When a call is missed');
		await trigger.outputWith(conversationId);
		await screenshots.film(editor.page, 3_000);
		await screenshots.take(editor.page, 'trigger');
		const send = await trigger.leaveFor('Text the caller');
		await send.outputWith('requestId');
		await screenshots.film(editor.page, 4_000);
		await screenshots.saveFilm('missed-call');

		const texts = organization.items.filter(
			(item) => item.conversationId === conversationId && item.direction === 'outbound',
		);
		expect(texts.map(({ text }) => text)).toEqual([
			expect.stringContaining('We are sorry that we missed your call'),
		]);
	});
}
