import contactSchema from '../../nodes/SpruceHealth/__schema__/v1.0.0/contact/get.json';
import { scheduleStep } from './operationSteps';
import type { Stage } from './Stage';
import { pollingTriggerType, triggerType } from './trigger/workflowOfTrigger';
import { nodeType, workflowOf } from './workflowOf';

/** What the editor of a real server is given, beside the results of nodes. */
export function editorInN8n(stage: () => Stage): void {
	const search = async (method: string, parameters: Record<string, string>, filter?: string) => {
		const { rest, credential: spruceHealthApi } = stage();
		const credentials = { spruceHealthApi };
		return (await rest.searchList({ nodeType, method, parameters, credentials, filter })).results;
	};

	it('offers contacts by name', async () => {
		const [wanted] = stage().simulator.organization.contacts;
		const parameters = { resource: 'contact', operation: 'get' };
		expect(await search('searchContacts', parameters, wanted.displayName)).toContainEqual(
			expect.objectContaining({
				name: expect.stringContaining(wanted.displayName),
				value: wanted.id,
			}),
		);
	});

	it('offers the lines that fit what is chosen under Send To', async () => {
		const parameters = { resource: 'message', operation: 'send', sendTo: 'fax' };
		expect(await search('searchInternalEndpoints', parameters)).toEqual([
			expect.objectContaining({ value: '+12065550102' }),
		]);
	});

	it('offers the teams', async () => {
		const teams = stage().simulator.organization.members.flatMap((member) =>
			member.type === 'team' ? [{ name: member.name, value: member.id }] : [],
		);
		const offered = await search('searchTeams', { resource: 'team', operation: 'getMembers' });
		expect(offered).toHaveLength(teams.length);
		expect(offered).toEqual(expect.arrayContaining(teams));
	});

	it('offers the messages that wait to be sent', async () => {
		const { rest, simulator, credential } = stage();
		const conversation = simulator.organization.conversations.find(({ type }) => type === 'phone');
		const schedule = scheduleStep(conversation?.id ?? '', 'See you the day after tomorrow.');
		await rest.run(
			await rest.createWorkflow(workflowOf('Schedule a message', credential, [schedule])),
		);
		const parameters = { resource: 'scheduledMessage', operation: 'delete' };
		expect(await search('searchScheduledMessages', parameters, 'day after')).toEqual([
			expect.objectContaining({
				name: expect.stringContaining('See you the day after tomorrow.'),
				value: simulator.organization.scheduledMessages[0].id,
			}),
		]);
	});

	it('shows what an operation will give before it has run', async () => {
		const { baseUrl } = stage().server;
		const answer = await fetch(`${baseUrl}/schemas/${nodeType}/1.0.0/contact/get.json`);
		expect(answer.status).toBe(200);
		expect(await answer.json()).toEqual(contactSchema);
	});

	it.each([
		[triggerType, '1.1.0'],
		[pollingTriggerType, '1.0.0'],
	])('has what an event of %s gives, for the editor of n8n 1', async (type, version) => {
		const { baseUrl } = stage().server;
		const answer = await fetch(`${baseUrl}/schemas/${type}/${version}.json`);
		expect(answer.status).toBe(200);
		expect(await answer.json()).toMatchObject({ properties: { text: { type: 'string' } } });
	});
}
