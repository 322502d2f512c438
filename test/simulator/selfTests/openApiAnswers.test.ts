import { OpenApiContract } from '../serving/OpenApiContract';
import { describeWithOpenApi } from '../../contract/describeWithOpenApi';
import { operations } from '../serving/operations';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 80, conversations: 80 });

describeWithOpenApi('the answers of the simulator', (_openApi, file) => {
	it('answers every operation as the file says', async () => {
		const contract = new OpenApiContract(file);
		const { organization } = bench.simulator;
		const { contacts, conversations, items, internalEndpoints, members } = organization;
		const [phone, , , , link] = internalEndpoints.map(({ endpoint }) => endpoint.id);
		const invitee = contacts.find(
			({ category, hasAccount, hasPendingInvite }) =>
				category === 'patient' && !hasAccount && !hasPendingInvite,
		);
		const contact = `/contacts/${invitee?.id}`;
		const conversation = `/conversations/${conversations.find(({ type }) => type === 'phone')?.id}`;
		const message = { body: [{ type: 'text', value: 'Hello' }] };
		const sendAt = '2099-01-01T00:00:00Z';
		const from = `/internalendpoints/${encodeURIComponent(phone)}`;
		const webhook = `/webhooks/endpoints/${organization.webhookEndpoints[0].id}`;
		const calls: Array<[method: string, path: string, body?: unknown]> = [
			['GET', '/contacts?pageSize=500'],
			['POST', '/contacts', { givenName: 'Ada', phoneNumbers: [{ value: '2065551234' }] }],
			['GET', contact],
			['PATCH', contact, { pronouns: 'she/her', dateOfBirth: '', givenName: null }],
			['POST', '/contacts/search', { freeText: 'a' }],
			['GET', '/contacts/tags'],
			['POST', '/contacts/tags', { value: 'T' }],
			['GET', '/contacts/fields'],
			['POST', '/contacts/fields', { name: 'F' }],
			['POST', `${contact}/integrationlinks?type=hint&externalId=7`],
			['GET', `${contact}/integrationlinks`],
			['DELETE', `${contact}/integrationlinks`, { type: 'hint', externalId: '7' }],
			[
				'POST',
				`${contact}/invite`,
				{ internalEndpointId: link, destinationId: invitee?.phoneNumbers[0].id },
			],
			['GET', `${contact}/conversations`],
			['GET', '/conversations?orderBy=last_message&pageSize=200'],
			[
				'POST',
				'/conversations',
				{
					type: 'secure',
					secure: { internalEndpointId: link, destinationContactIds: [invitee?.id], message },
				},
			],
			['GET', conversation],
			['PATCH', conversation, { archived: true }],
			['GET', '/conversations/tags'],
			['POST', '/conversations/tags', { value: 'T' }],
			['GET', `/conversations/${conversations[0].id}/items?pageSize=200`],
			...conversations.map(({ id }): [string, string] => ['GET', `/conversations/${id}/items`]),
			['GET', `/conversationItems/${items[0].id}`],
			['POST', `${conversation}/messages`, message],
			['POST', `${conversation}/scheduledmessages`, { message, sendAt }],
			['GET', `${conversation}/scheduledmessages`],
			[
				'POST',
				`${from}/conversations`,
				{ destination: { smsOrEmailEndpoint: '2065559999' }, message },
			],
			['GET', '/scheduledmessages'],
			[
				'POST',
				`${from}/calls`,
				{ originatingNumber: '2065551111', destinationNumber: '2065552222' },
			],
			['GET', '/internalendpoints'],
			['GET', '/organization'],
			['GET', '/organization/members'],
			['GET', `/organization/members/${members[1].id}`],
			['GET', `/teams/${Object.keys(organization.teamMemberIds)[0]}/members`],
			['GET', '/phonelines'],
			['GET', `/phonelines/${organization.phoneLines[0].id}`],
			['GET', '/savedmessages'],
			['GET', `/transcriptions/${organization.transcriptions[0].id}`],
			['POST', '/webhooks/endpoints', { name: 'n8n', url: 'https://n8n.example.com/1' }],
			['GET', '/webhooks/endpoints'],
			['GET', webhook],
			['GET', `${webhook}/events`],
			['POST', `${webhook}/paused?paused=false`],
			['DELETE', webhook],
			['DELETE', `/conversationItems/${items.find(({ canDelete }) => canDelete)?.id}`],
			['DELETE', contact],
			['GET', contact],
		];
		const problems: string[] = [];
		for (const [method, path, body] of calls) {
			const answer = await bench.client.send(method, path, { body });
			const { operationId = '', status } = bench.simulator.requests.at(-1) ?? {};
			expect([`${method} ${path}`, status]).toEqual([`${method} ${path}`, answer.status]);
			const found = contract.problemsOfAnswer(operationId, answer.status, answer.body);
			problems.push(...found.map((problem) => `${method} ${path}: ${problem}`));
		}
		expect(problems).toEqual([]);
		expect(bench.simulator.violations).toEqual([]);
		const refused = bench.simulator.requests.filter(({ status }) => status >= 400);
		expect(refused.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET ${contact}`]);
		const answered = new Set(bench.simulator.requests.map(({ operationId }) => operationId));
		const missing = operations.filter(({ operationId }) => !answered.has(operationId));
		expect(missing.map(({ operationId }) => operationId)).toEqual([
			'DeleteScheduledMessage',
			'UploadMedia',
		]);
	});

	it('finds an answer that the file does not allow', () => {
		const contract = new OpenApiContract(file);
		expect(contract.problemsOfAnswer('Organization', 200, { organization: {} })).not.toEqual([]);
		expect(contract.operationIds).toHaveLength(47);
	});
});
