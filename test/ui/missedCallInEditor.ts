import type { Page } from 'playwright-core';
import { exampleWorkflows } from '../../demo/exampleWorkflows';
import type { CredentialReference } from '../e2e/host/Credential';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { simulatorCredential } from '../e2e/simulatorCredential';
import { triggerType } from '../e2e/trigger/workflowOfTrigger';
import { nodeType } from '../e2e/workflowOf';
import { missCall } from '../simulator/organization/conversations/missCall';
import { until } from '../until';
import { Canvas } from './editor/Canvas';
import { editorLines } from './editor/editorLines';
import { type EditorStage, startEditorStage } from './EditorStage';
import { Screenshots } from './Screenshots';

const example = 'Text back after a missed call';
const caller = '+12065550142';
const pollMs = 100;

/** How a person tries out the example with a trigger, whichever line of n8n that is. */
export function missedCallInEditor(line: N8nLine): void {
	const screenshots = new Screenshots(line);
	let stage: EditorStage;
	let credential: CredentialReference;
	let page: Page;

	beforeAll(async () => {
		stage = await startEditorStage(line, { limits: { limit: Infinity }, isUpToDate: true }, [
			nodeType,
			triggerType,
			'n8n-nodes-base.stickyNote',
		]);
		credential = await stage.rest.createCredential(simulatorCredential(stage.simulator));
	});

	beforeEach(async () => {
		page = await stage.browser.context.newPage();
	});

	afterEach(async () => await page?.close());

	afterAll(async () => await stage?.close());

	const openExample = async (): Promise<Canvas> => {
		const examples = await exampleWorkflows(credential);
		const [textBack] = examples.filter(({ name }) => name === example);
		const { id } = await stage.rest.createWorkflow(textBack);
		return await Canvas.open(page, editorLines[line], `${stage.baseUrl}/workflow/${id}`);
	};

	it('texts a caller back while a person watches', async () => {
		const { organization } = stage.simulator;
		const canvas = await openExample();
		await screenshots.film(page, 2_500);
		await canvas.execute();
		await canvas.waitingFor('When a call is missed');
		await screenshots.film(page, 2_000);
		await until(async () => organization.webhookEndpoints.length > 0, pollMs);

		const { conversationId } = missCall(organization, caller);
		await canvas.succeeded('When a call is missed');
		await canvas.succeeded('Text the caller');
		await screenshots.film(page, 2_500);
		await screenshots.take(page, 'workflow');
		const trigger = await canvas.openNode('When a call is missed');
		await trigger.outputWith(conversationId);
		await screenshots.film(page, 3_000);
		await screenshots.take(page, 'trigger');
		const send = await trigger.leaveFor('Text the caller');
		await send.outputWith('requestId');
		await screenshots.film(page, 4_000);
		await screenshots.saveFilm('missed-call');

		const texts = organization.items.filter(
			(item) => item.conversationId === conversationId && item.direction === 'outbound',
		);
		expect(texts.map(({ text }) => text)).toEqual([
			expect.stringContaining('We are sorry that we missed your call'),
		]);
	});
}
