import { outcomeOf } from '../../engine/actions/outcomeOf';
import { roundsNode } from '../../engine/actions/roundsNode';
import { runAsTool } from '../../engine/tools/runAsTool';
import { runWorkflow } from '../../engine/actions/runWorkflow';
import { spruceNode } from '../../engine/environment/spruceTypes';
import { simulatedClinic } from '../../resources/simulatedClinic';

const organization = { resource: 'organization', operation: 'get' };

describe('a run of the node', () => {
	const clinic = simulatedClinic();

	it('says what to do about a wrong token, and shows the token nowhere', async () => {
		const wrong = clinic.simulator.token.slice(1);

		const { error, runData } = await clinic.run(organization, {
			credentials: { ...clinic.credential, apiToken: wrong },
		});

		expect(error?.message).toBe('Spruce Health refused the API token');
		expect(error?.description).toContain('Settings > API Access');
		expect(error?.context?.spruce).toMatchObject({ statusCode: 403, retryable: false });
		expect(JSON.stringify(runData)).not.toContain(wrong);
	});

	it('accepts an access ID with its secret key, and white space around them', async () => {
		const [accessId, secretKey] = Buffer.from(clinic.simulator.token, 'base64')
			.toString()
			.split(':');
		const { baseUrl } = clinic.simulator;

		const { status } = await clinic.run(organization, {
			credentials: {
				tokenType: 'accessKey',
				accessId: ` ${accessId}\n`,
				secretKey: `${secretKey} `,
				baseUrl: `${baseUrl}//`,
			},
		});

		expect(status).toBe('success');
	});

	it.each([
		['http://api.sprucehealth.com/v1', 'Base URL: the address must start with https:'],
		['api.sprucehealth.com', 'Base URL: this is not a web address'],
	])('refuses the base URL %j before the token is sent', async (baseUrl, message) => {
		const { error } = await clinic.run(organization, {
			credentials: { ...clinic.credential, baseUrl },
		});

		expect(error?.message).toBe(message);
	});

	it('does not follow a redirect, which could send the token elsewhere', async () => {
		clinic.simulator.faults.add({
			kind: 'redirect',
			location: `${clinic.simulator.baseUrl}/contacts`,
		});

		const { error } = await clinic.run(organization);

		expect(error?.message).toBe('The Base URL is not the address of the Spruce Health API');
		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it.each([
		[{ maxWaitSeconds: -1 }, 'Request Options > Max Wait (Seconds): the number is not allowed'],
		[{ keepInReserve: 'all' }, 'Request Options > Keep in Reserve: the number is not allowed'],
		[
			{ maxWaitSeconds: 'all day' },
			'Request Options > Max Wait (Seconds): the number is not allowed',
		],
	])('refuses the request options %j by name', async (requestOptions, message) => {
		const { error } = await clinic.run({ ...organization, requestOptions });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('names the operation that this version of the package does not have', async () => {
		const { error } = await clinic.run({ resource: 'contact', operation: 'teleport' });

		expect(error?.message).toBe('Operation: "contact: teleport" does not exist');
	});

	it('writes again in each round of a loop', async () => {
		const [conversation] = clinic.simulator.organization.conversations;
		const update = spruceNode({
			name: 'Archive',
			parameters: {
				resource: 'conversation',
				operation: 'update',
				conversationId: { __rl: true, mode: 'id', value: conversation.id },
				updateFields: { archived: true },
			},
		});
		const rounds = {
			id: 'rounds',
			name: 'Rounds',
			type: 'test.rounds',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: {},
		};

		const run = await runWorkflow({
			nodes: [rounds, update],
			connections: {
				Rounds: { main: [[{ node: 'Archive', type: 'main', index: 0 }], []] },
				Archive: { main: [[{ node: 'Rounds', type: 'main', index: 0 }]] },
			},
			nodeTypes: { 'test.rounds': roundsNode(3) },
			credentials: clinic.credential,
		});

		expect(outcomeOf(run, 'Archive').error).toBeUndefined();
		expect(clinic.simulator.effects).toHaveLength(3);
		expect(new Set(clinic.simulator.effects.map((effect) => effect.idempotencyKey)).size).toBe(3);
	});

	it.each(['call', 'request'] as const)('serves an AI agent (%s)', async (access) => {
		const [contact] = clinic.simulator.organization.contacts;

		const { answer, error } = await runAsTool({
			access,
			credentials: clinic.credential,
			parameters: {
				resource: 'contact',
				operation: 'get',
				contactId: { __rl: true, mode: 'id', value: "={{ $fromAI('contact') }}" },
			},
			input: { contact: contact.id },
		});

		expect(error).toBeUndefined();
		expect(JSON.stringify(answer)).toContain(contact.id);
	});
});

describe('a run that the rate limit stops', () => {
	const clinic = simulatedClinic();

	it('fails at once with the state of the rate limit if the user chose Fail', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers: { 'retry-after': '30' } });

		const { error } = await clinic.run({
			...organization,
			requestOptions: { maxWaitSeconds: 0 },
		});

		expect(error?.message).toBe('The rate limit of the organization is used up');
		expect(error?.context?.spruce).toMatchObject({
			retryable: true,
			retryAfterSeconds: 30,
			rateLimit: { limit: 600, remaining: expect.any(Number) },
		});
	});

	it.each([
		['ten minutes, unless the user chose', 600, {}],
		['as long as the user chose', 900, { requestOptions: { maxWaitSeconds: 900 } }],
	])(
		'waits %s, and fails where that is too short',
		async (_howLong, seconds, options) => {
			const parameters = { ...organization, ...options };
			const throttle = (retryAfter: number) =>
				clinic.simulator.faults.add({
					kind: 'status',
					status: 429,
					headers: { 'retry-after': String(retryAfter) },
				});

			throttle(seconds - 60);
			const waits = await clinic.run(parameters, { cancelAfterMs: 1_000 });
			clinic.startOver();
			throttle(seconds + 1);
			const fails = await clinic.run(parameters);

			expect(waits.status).toBe('canceled');
			expect(fails.error?.message).toBe('The rate limit of the organization is used up');
			expect(fails.error?.context?.spruce).toMatchObject({ retryAfterSeconds: seconds + 1 });
		},
		60_000,
	);
});

describe('a run that is canceled', () => {
	const clinic = simulatedClinic();
	const retryAfterMs = 60_000;
	/** The default Timeout of the credential: how long the node would wait for the answer. */
	const answerLimitMs = 60_000;

	it('stops at once while it waits for the rate limit', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers: { 'retry-after': '60' } });
		const started = Date.now();

		const { status } = await clinic.run(organization, { cancelAfterMs: 200 });

		expect(status).toBe('canceled');
		expect(Date.now() - started).toBeLessThan(retryAfterMs);
		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it('has shown the user in the editor what it waits for', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers: { 'retry-after': '60' } });
		const shown: string[] = [];

		await clinic.run(organization, {
			cancelAfterMs: 200,
			sendDataToUI: (_type, data) => shown.push(JSON.stringify(data)),
		});

		expect(shown.join()).toMatch(
			/Spruce Health waits \d+ s: the organization's calls to Spruce Health of this minute are used up/,
		);
	});

	it('stops at once while it waits for an answer', async () => {
		clinic.simulator.faults.add({ kind: 'hang' });
		const started = Date.now();

		const { status } = await clinic.run(organization, { cancelAfterMs: 200 });

		expect(status).toBe('canceled');
		expect(Date.now() - started).toBeLessThan(answerLimitMs);
	});
});
