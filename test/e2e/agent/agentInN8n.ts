import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import contactSearch from '../../../nodes/SpruceHealth/resources/contact/search';
import messageSend from '../../../nodes/SpruceHealth/resources/message/send';
import type { Stage } from '../Stage';
import type { CredentialReference } from '../host/Credential';
import { failureOf, itemsOf } from '../host/Execution';
import { ScriptedModel } from './ScriptedModel';
import { create, get, onlyGivenName, post, search, type Tool, unknownId } from './agentTools';
import { agentNodeNames, agentWorkflow } from './agentWorkflow';
import { modelCredential } from './modelCredential';

/** In characters: a model pays for each, and forgets in a long answer what it was asked. */
const longestContact = 500;

/** What an AI Agent of a real server does with the package's node as its tool. */
export function agentInN8n(stage: () => Stage): void {
	let model: ScriptedModel;
	let openAiApi: CredentialReference;

	beforeAll(async () => {
		model = await ScriptedModel.start();
		openAiApi = await stage().rest.createCredential(modelCredential(model));
	});

	afterAll(async () => await model?.close());

	/** Runs an agent whose model uses the tool with these inputs. */
	const execute = async (
		version: number,
		tool: Tool,
		...inputs: Array<IDataObject | IDataObject[]>
	) => {
		const { rest, credential: spruceHealthApi } = stage();
		model.willUseTool(...inputs);
		const credentials = { spruceHealthApi, openAiApi };
		const workflow = agentWorkflow({ version, credentials, ...tool });
		return await rest.run(await rest.createWorkflow(workflow));
	};

	/** Runs it, and returns its final words. */
	const run = async (...use: Parameters<typeof execute>) => {
		const execution = await execute(...use);
		expect(failureOf(execution)).toBeUndefined();
		return itemsOf(execution, agentNodeNames.agent)[0].json.output;
	};

	const requestsSince = (count: number) => stage().simulator.requests.slice(count);

	describe.each([2.2, 3])('of version %s', (version) => {
		it('learns what the tool is for and reads what it found', async () => {
			const [wanted] = stage().simulator.organization.contacts;
			const output = await run(version, search, { Free_Text: wanted.displayName });

			expect(model.tool).toMatchObject({
				name: 'Spruce_Health',
				description: `${contactSearch.action} in Spruce Health`,
				parameters: {
					properties: { Free_Text: { type: 'string', description: 'A name or a phone number' } },
					required: ['Free_Text'],
				},
			});
			const [answer] = model.toolAnswers;
			const found = JSON.parse(answer);
			expect(found).toContainEqual(
				expect.objectContaining({ id: wanted.id, displayName: wanted.displayName }),
			);
			expect(answer.length / found.length).toBeLessThan(longestContact);
			expect(output).toBe(`It says: ${answer}`);
		});

		it('can use both of two tools of one kind, as the editor names them', async () => {
			const named = `${messageSend.action} in Spruce Health`;
			const toolNames = [named, `${named}1`];
			await run(version, { ...get, toolNames }, { Contact: unknownId });

			const names = model.tools.map(({ name }) => name);
			expect(new Set(names).size).toBe(2);
			for (const name of names) expect(name).toMatch(/^[\w-]{1,64}$/);
		});

		it('reads what went wrong and what to change, where On Error is to continue', async () => {
			const settings: Partial<INode> = { onError: 'continueRegularOutput' };
			await run(version, { ...get, settings }, { Contact: unknownId });

			expect(model.toolAnswers).toEqual([
				expect.stringMatching(/^\[\{"message":"Failed: Spruce Health has no record with this ID/),
			]);
			expect(model.toolAnswers[0]).toContain('Check the ID');
		});

		it('reads what went wrong and what to change, whatever On Error says', async () => {
			await run(version, get, { Contact: unknownId });

			expect(model.toolAnswers).toEqual([
				expect.stringMatching(/^\[\{"message":"Failed: Spruce Health has no record with this ID/),
			]);
			expect(model.toolAnswers[0]).toContain('Check the ID');
		});

		it('creates a contact of what it filled in, without the blanks', async () => {
			const before = stage().simulator.requests.length;
			await run(version, create, onlyGivenName);

			expect(requestsSince(before)).toEqual([
				expect.objectContaining({ operationId: 'CreateContact', body: { givenName: 'Ada' } }),
			]);
		});

		it('updates of a contact what it filled in, and erases nothing by a blank', async () => {
			const { id } = stage().simulator.organization.contacts[1];
			const before = stage().simulator.requests.length;
			const { givenName, familyName, additionalFields } = create.parameters;
			const parameters: INodeParameters = {
				...get.parameters,
				operation: 'update',
				updateFields: { givenName, familyName, ...(additionalFields as INodeParameters) },
			};
			await run(version, { parameters }, { Contact: id, ...onlyGivenName });

			expect(requestsSince(before)).toEqual([
				expect.objectContaining({ path: `/contacts/${id}`, body: { givenName: 'Ada' } }),
			]);
		});

		it('posts a message once, however often the model says it, and posts another text', async () => {
			const effectsBefore = stage().simulator.effects.length;
			const said = { text: 'Your results are here.' };
			await run(version, post(stage().simulator), said, said, { text: 'Please call us.' });

			const [first, second, third] = model.toolAnswers;
			expect(second).toBe(first);
			expect(third).not.toBe(first);
			const effects = stage().simulator.effects.slice(effectsBefore);
			expect(effects.map(({ operationId }) => operationId)).toEqual([
				'PostConversationMessage',
				'PostConversationMessage',
			]);
		});

		it('posts a message once that the model says twice in one answer', async () => {
			const { effects, faults } = stage().simulator;
			const effectsBefore = effects.length;
			// Long enough for the second call to be made before the first one has its answer.
			faults.add({ kind: 'delay', delayMs: 500, operationId: 'PostConversationMessage' });
			const said = { text: 'Your results are here.' };
			await run(version, post(stage().simulator), [said, said]);

			const [first, second] = model.toolAnswers;
			expect(second).toBe(first);
			expect(JSON.parse(first)).toEqual([
				{ requestId: expect.any(String), conversationId: expect.any(String) },
			]);
			expect(effects.slice(effectsBefore)).toHaveLength(1);
		});
	});

	// Before version 3 the agent itself compares the input with the schema and gives up.
	it('of version 3 may also say null for what it leaves out', async () => {
		const before = stage().simulator.requests.length;
		const nulls = Object.fromEntries(Object.keys(onlyGivenName).map((key) => [key, null]));
		await run(3, create, { ...nulls, Given_Name: 'Ada' });

		expect(requestsSince(before).map(({ body }) => body)).toEqual([{ givenName: 'Ada' }]);
	});

	// Before version 3 the agent goes on, and its model reads nothing of the failure.
	it('of version 3 is ended by a tool that fails where On Error is to stop', async () => {
		const settings: Partial<INode> = { onError: 'stopWorkflow' };
		const execution = await execute(3, { ...get, settings }, { Contact: unknownId });

		expect(failureOf(execution)).toBe('Failed: Spruce Health has no record with this ID');
	});

	it('is never told the token', () => {
		const told = JSON.stringify(model.requests);
		expect(told).toContain('Spruce_Health');
		expect(told).not.toContain(stage().simulator.token);
	});
}
