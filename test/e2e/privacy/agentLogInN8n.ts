import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { until } from '../../until';
import { search } from '../agent/agentTools';
import { agentNodeNames, agentWorkflow } from '../agent/agentWorkflow';
import { modelCredential } from '../agent/modelCredential';
import { ScriptedModel } from '../agent/ScriptedModel';
import { itemsOf } from '../host/Execution';
import type { N8nLine } from '../host/installation/n8nInstall';
import type { Stage } from '../Stage';
import { KeptData } from './KeptData';

/** What an AI agent leaves beside the execution: n8n logs each answer of a model with what it read. */
export function agentLogInN8n(n8nLine: N8nLine, stage: () => Stage): void {
	const kept = new KeptData(n8nLine, stage);
	let model: ScriptedModel;

	beforeAll(async () => {
		model = await ScriptedModel.start();
	});

	afterAll(async () => await model?.close());

	it.each([2.2, 3])(
		'holds the patients that an agent of version %s has read about',
		async (version) => {
			const { rest, simulator, credential } = stage();
			const contact = simulator.organization.contacts[Math.round(version)];
			const openAiApi = await rest.createCredential(modelCredential(model));
			const credentials = { spruceHealthApi: credential, openAiApi };
			model.willUseTool({ Free_Text: contact.displayName });

			const execution = await rest.run(
				await rest.createWorkflow(agentWorkflow({ version, credentials, ...search })),
			);

			expect(itemsOf(execution, agentNodeNames.agent)).toHaveLength(1);
			await until(async () => (await kept.filesWith(contact.displayName)).length > 0, 300);
			const [file, ...others] = await kept.filesWith(contact.displayName);
			expect([basename(file), ...others]).toEqual(['n8nEventLog.log']);
			// What the tool has answered, which the model got to read, stands there, too.
			const lines = (await readFile(file, 'utf8')).split('\n');
			const told = lines.filter((line) => line.includes(contact.id));
			expect(told.map(eventName)).toContain('n8n.ai.llm.generated');
		},
	);
}

function eventName(line: string): unknown {
	return (JSON.parse(line) as { eventName?: string }).eventName;
}
