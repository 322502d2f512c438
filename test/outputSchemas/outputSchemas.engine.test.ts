import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import type { ConversationItem } from '../../nodes/SpruceHealth/waiting/isReply';
import { replyItem } from '../../nodes/SpruceHealth/waiting/replyItem';
import { allOperations } from '../contract/allOperations';
import { samples } from '../contract/samples';
import { simulatedClinic } from '../resources/simulatedClinic';
import { receiveInto } from '../simulator/organization/conversations/receiveInto';
import { filesIn } from '../structure/sourceFiles';
import { schemaInOrderOfUse, schemaOf } from './schemaOf';

const folder = 'nodes/SpruceHealth/__schema__/v1.0.0';

/** The output of a custom call depends on the call, so it has no preview. */
const previewed = allOperations.filter(({ name }) => name !== 'customApiCall: call');

/** What comes out first is what the next node needs. */
const inOrderOfUse = [
	'conversation: getNeedingReply',
	'message: sendAndWait',
	'transcription: get',
];

function fileOf(name: string): string {
	return `${folder}/${name.replace(': ', '/')}.json`;
}

/**
 * n8n shows these files as the output of a node before its first run. `WRITE_SCHEMAS=1 npm test`
 * writes them again.
 */
describe('the preview of the output', () => {
	// Spruce tells of a limit for the day only where there is one.
	const clinic = simulatedClinic({ limits: { dailyLimit: 10_000 } });

	async function outputOf(name: string): Promise<IDataObject[]> {
		const [resource, operation] = name.split(': ');
		const { least, full, items } = samples[name];
		const outputs: IDataObject[] = [];
		for (const sample of [least, full]) {
			const { organization } = clinic.simulator;
			for (const parameters of [sample?.(organization) ?? []].flat()) {
				for (const testRecipient of ['', '2065550172']) {
					const run = await clinic.run(
						{ resource, operation, ...parameters },
						{ items, credentials: { ...clinic.credential, testRecipient } },
					);
					outputs.push(...run.items.map(({ json }) => json));
				}
			}
		}
		return name === 'message: sendAndWait' ? [...outputs.map(replyTo), ...outputs] : outputs;
	}

	/** What the next node gets once somebody has answered a question. */
	function replyTo(asked: IDataObject): IDataObject {
		const { organization } = clinic.simulator;
		const conversation = organization.conversations.find(({ id }) => id === asked.conversationId);
		if (conversation === undefined) throw new Error('The question is in no conversation');
		const [patient] = conversation.externalParticipants;
		const item = receiveInto(organization, conversation, patient, { text: 'Yes' });
		const found = { item: { ...item }, conversation: { ...conversation } };
		return replyItem(found as unknown as ConversationItem, { approved: true }, asked);
	}

	it.each(previewed)('shows what the operation returns: $name', async ({ name }) => {
		const outputs = await outputOf(name);
		expect(outputs).not.toEqual([]);
		const makeSchema = inOrderOfUse.includes(name) ? schemaInOrderOfUse : schemaOf;
		const schema = { ...makeSchema(outputs), version: 1 };
		const path = join(__dirname, '..', '..', fileOf(name));
		if (process.env.WRITE_SCHEMAS === '1') {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, `${JSON.stringify(schema, null, '\t')}\n`);
		}
		expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(schema);
	});

	it('exists for every operation and for nothing else', () => {
		expect(filesIn(folder, '.json')).toEqual(previewed.map(({ name }) => fileOf(name)).sort());
	});
});
