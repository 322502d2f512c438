import { basename } from 'node:path';
import { agentInN8n } from './agent/agentInN8n';
import { agentNodeTypes } from './agent/agentWorkflow';
import { askingAgentInN8n } from './agent/askingAgentInN8n';
import { humanReviewInN8n } from './agent/humanReviewInN8n';
import { mcpAccessInN8n } from './agent/mcpAccessInN8n';
import { mcpInN8n } from './agent/mcpInN8n';
import { editorInN8n } from './editorInN8n';
import { filesContaining } from './filesContaining';
import { failureOf, itemsOf, type Execution } from './host/Execution';
import type { N8nLine } from './host/installation/n8nInstall';
import { inputsInN8n } from './inputsInN8n';
import { operationsInN8n } from './operationsInN8n';
import { networkInN8n, protectionInN8n } from './networkInN8n';
import { owner } from './owner';
import { preparedServer, silentCaller } from './prepare';
import { agentLogInN8n } from './privacy/agentLogInN8n';
import { deletionEveryMinutes } from './privacy/keepSettings';
import { errorTriggerType, passedOnInN8n } from './privacy/passedOnInN8n';
import { savedExecutionsInN8n } from './privacy/savedExecutionsInN8n';
import { simulatorCredential } from './simulatorCredential';
import { startStage, type Stage } from './Stage';
import { steps } from './steps';
import { retryInN8n } from './retryInN8n';
import { subWorkflowTypes, testRunsInN8n } from './testRunsInN8n';
import { restartInN8n } from './trigger/restartInN8n';
import { outageInN8n } from './trigger/outageInN8n';
import { lateWriterTypes, staticDataInN8n } from './trigger/staticDataInN8n';
import { longNamesInN8n } from './trigger/longNamesInN8n';
import { pollingTriggerType, triggerType, webhookType } from './trigger/workflowOfTrigger';
import { triggerInN8n } from './triggerInN8n';
import { waitingInN8n } from './waiting/waitingInN8n';
import { nodeType, workflowOf, type Step } from './workflowOf';

const manualTrigger = 'n8n-nodes-base.manualTrigger';
const nodeTypesOfN8n = [
	manualTrigger,
	'n8n-nodes-base.filter',
	'n8n-nodes-base.formTrigger',
	'n8n-nodes-base.if',
	'n8n-nodes-base.limit',
	'n8n-nodes-base.removeDuplicates',
	'n8n-nodes-base.set',
	'n8n-nodes-base.sort',
	'n8n-nodes-base.splitOut',
	'n8n-nodes-base.switch',
	'n8n-nodes-base.stickyNote',
	// The test of a credential goes through a node that does nothing.
	'n8n-nodes-base.noOp',
	webhookType,
	errorTriggerType,
	...lateWriterTypes,
	...subWorkflowTypes,
];
/** Enough to run the node by hand and to test a credential. */
const basicNodeTypes = [nodeType, manualTrigger, 'n8n-nodes-base.noOp'];
const wrongToken = 'wrong-token-of-this-test';

/** What the package does in a real server, whichever line of n8n that is. */
export function packageInN8n(line: N8nLine): void {
	let stage: Stage;

	beforeAll(async () => {
		stage = await startStage(silentCaller, {
			n8n: {
				...(await preparedServer(line)),
				nodeTypes: [
					nodeType,
					triggerType,
					pollingTriggerType,
					...nodeTypesOfN8n,
					...Object.values(agentNodeTypes),
				],
				environment: { EXECUTIONS_DATA_PRUNE_HARD_DELETE_INTERVAL: deletionEveryMinutes },
			},
			// How the node waits for calls is tested elsewhere; here it must not take minutes.
			simulator: { limits: { limit: Infinity }, isUpToDate: true },
			owner,
		});
	});

	afterAll(async () => await stage?.close());

	const run = async (name: string, nodes: Step[]) =>
		await stage.rest.run(
			await stage.rest.createWorkflow(workflowOf(name, stage.credential, nodes)),
		);

	it('says OK when a credential with the right token is tested', async () => {
		const { rest, simulator, credential } = stage;
		const answer = await rest.testCredential(credential, simulatorCredential(simulator));
		expect(answer.status).toBe('OK');
	});

	it('says Error, without the token, when a credential with a wrong one is tested', async () => {
		const { rest, simulator } = stage;
		const credential = simulatorCredential(simulator, wrongToken);
		const answer = await rest.testCredential(await rest.createCredential(credential), credential);
		expect(answer.status).toBe('Error');
		expect(JSON.stringify(answer)).not.toContain(wrongToken);
	});

	it('returns all contacts, each once, in as many calls as there are full pages', async () => {
		const { simulator } = stage;
		const callsBefore = simulator.requests.length;
		const execution = await run('Export all contacts', [steps.allContacts]);
		expect(outcomeOf(execution)).toEqual({ status: 'success' });
		const ids = itemsOf(execution, steps.allContacts.name).map(({ json }) => json.id);
		expect(ids).toHaveLength(1203);
		expect(new Set(ids)).toEqual(new Set(simulator.organization.contacts.map(({ id }) => id)));
		expect(simulator.requests.length - callsBefore).toBe(3);
	});

	it('archives every conversation of the organization exactly once', async () => {
		const { simulator } = stage;
		const effectsBefore = simulator.effects.length;
		const execution = await run('Archive all conversations', [
			steps.allConversations,
			steps.archive,
		]);
		expect(outcomeOf(execution)).toEqual({ status: 'success' });
		expect(itemsOf(execution, steps.archive.name)).toHaveLength(450);
		const archived = simulator.effects
			.slice(effectsBefore)
			.filter(({ operationId }) => operationId === 'UpdateConversation')
			.map(({ id }) => id);
		const all = simulator.organization.conversations;
		expect(archived.sort()).toEqual(all.map(({ id }) => id).sort());
		expect(all.every((conversation) => conversation.archived)).toBe(true);
	});

	it('hands the failed item to the error branch and the good ones to the other', async () => {
		const execution = await run('Get some contacts again', [steps.threeContacts, steps.getAgain]);
		expect(outcomeOf(execution)).toEqual({ status: 'success' });
		const [first, second, third] = itemsOf(execution, steps.threeContacts.name).map(
			({ json }) => json,
		);
		const good = itemsOf(execution, steps.getAgain.name).map(({ json }) => json.id);
		expect(good).toEqual([first.id, third.id]);
		const failed = itemsOf(execution, steps.getAgain.name, 1).map(({ json }) => json);
		expect(failed).toEqual([
			expect.objectContaining({
				displayName: second.displayName,
				message: expect.any(String),
				error: expect.objectContaining({
					message: expect.any(String),
					description: expect.any(String),
					statusCode: 404,
				}),
			}),
		]);
	});

	// n8n hands on the input as if all had gone well, when a node with an error output throws.
	it('hands all items to the error branch and none to the other when its credential was deleted', async () => {
		const deleted = { spruceHealthApi: { id: 'deleted', name: 'A deleted account' } };
		const lost = { ...steps.getAgain, credentials: deleted };
		const execution = await run('Get some contacts with a deleted account', [
			steps.threeContacts,
			lost,
		]);
		expect(itemsOf(execution, lost.name)).toEqual([]);
		const failed = itemsOf(execution, lost.name, 1).map(({ json }) => json.message);
		expect(failed).toEqual(Array(3).fill(expect.stringMatching(/credential/i)));
	});

	describe('and its operations', () => operationsInN8n(line, () => stage));

	describe('and what its editor is given', () => editorInN8n(() => stage));

	describe('and what people enter', () => inputsInN8n(() => stage));

	describe('and its Retry button', () => retryInN8n(line, () => stage));

	describe('and its tests', () => testRunsInN8n(line, () => stage));

	describe('and its trigger', () => triggerInN8n(() => stage));

	describe('and an AI Agent with it as its tool', () => agentInN8n(() => stage));

	describe('and an AI Agent that asks a patient', () => askingAgentInN8n(() => stage));

	// n8n 1 has no human review.
	if (line === '2.x') describe('and its human review', () => humanReviewInN8n(() => stage));

	describe('and an MCP client with it as its tools', () => mcpInN8n(line, () => stage));

	describe('and who may use its tools over MCP', () => mcpAccessInN8n(line, () => stage));

	const basicServer = async () => ({ ...(await preparedServer(line)), nodeTypes: basicNodeTypes });

	describe('in the network of a clinic', () => networkInN8n(basicServer));

	// n8n 1 has no such protection.
	if (line === '2.x') describe('under SSRF protection', () => protectionInN8n(basicServer));

	describe('and its questions to patients', () => waitingInN8n(() => stage));

	describe('and its saved executions', () => savedExecutionsInN8n(line, () => stage));

	describe('and the log of events', () => agentLogInN8n(line, () => stage));

	describe('and what else n8n keeps of a run', () => passedOnInN8n(line, () => stage));

	describe('and its trigger over a restart', () => restartInN8n(line, () => stage));

	describe('and its triggers over an outage', () => outageInN8n(() => stage));

	describe('and its trigger beside older executions', () => staticDataInN8n(() => stage));

	describe('and files with long names', () => longNamesInN8n(() => stage));

	it('leaves a token neither on the disk, nor in the log, nor in an answer', async () => {
		const { rest, server, simulator } = stage;
		const [contact] = simulator.organization.contacts;
		const written = await filesContaining(server.userFolder, contact.id);
		expect(written.map((path) => basename(path)).join()).toContain('database.sqlite');
		for (const token of [simulator.token, wrongToken]) {
			expect(await filesContaining(server.userFolder, token)).toEqual([]);
			expect(server.log).not.toContain(token);
			expect(rest.answers.filter((answer) => answer.includes(token))).toEqual([]);
		}
	});

	it('makes no request that the description of the API forbids', () => {
		expect(stage.simulator.violations).toEqual([]);
	});
}

function outcomeOf(execution: Execution) {
	return { status: execution.status, error: failureOf(execution) };
}
