import type { IDataObject } from 'n8n-workflow';
import type { WebhookEndpoint } from '../../simulator/organization/WebhookEndpoint';
import { byId } from '../byId';
import { lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

const minuteMs = 60_000;

describe('the endpoints of questions', () => {
	const clinic = simulatedClinic();

	async function ask(more: IDataObject = {}, credential: IDataObject = {}) {
		return await clinic.run(
			{
				resource: 'message',
				operation: 'sendAndWait',
				sendTo: 'phoneOrEmail',
				phoneOrEmail: '(206) 555-0177',
				internalEndpointId: byId(lineId(clinic.simulator.organization, 'phone')),
				message: 'See you tomorrow at 9:00?',
				...more,
			},
			{ credentials: { ...clinic.credential, ...credential } },
		);
	}

	function endpoints(): WebhookEndpoint[] {
		return clinic.simulator.organization.webhookEndpoints;
	}

	const replyEndpoints = () => endpoints().filter(({ name }) => name.startsWith('n8n reply'));

	/** Adds an endpoint whose question was to end some minutes ago. */
	function addEndpoint(id: string, minutesAgo: number, more: Partial<WebhookEndpoint> = {}): void {
		const until = new Date(Date.now() - minutesAgo * minuteMs).toISOString();
		const name = `n8n reply until ${until} (workflow/${id})`;
		const url = `http://localhost:5678/webhook-waiting/${id}/node?signature=${id}`;
		endpoints().push({ ...endpoints()[0], id, name, url, status: 'active', ...more });
	}

	const sent = () =>
		clinic.simulator.effects.filter(({ operationId }) => operationId === 'PostMessageFromEndpoint');

	it('are removed by the next question once their time is over, and no others', async () => {
		addEndpoint('wde_over', 6);
		addEndpoint('wde_long_over', 60 * 24 * 30);
		addEndpoint('wde_of_another_n8n', 6, {
			url: 'https://n8n.example.com/webhook-waiting/7/node?signature=a',
		});
		addEndpoint('wde_of_another_path', 6, {
			url: 'http://localhost:5678/other/webhook-waiting/7/node?signature=a',
		});
		addEndpoint('wde_of_a_trigger', 6, { name: 'n8n: Missed calls (4HbZpQ7W)' });
		addEndpoint('wde_named_by_hand', 6, { name: 'n8n reply until Monday' });
		const [seeded] = endpoints();

		const { status } = await ask();

		expect(status).toBe('waiting');
		expect(endpoints().map(({ id }) => id)).toEqual([
			seeded.id,
			'wde_of_another_n8n',
			'wde_of_another_path',
			'wde_of_a_trigger',
			'wde_named_by_hand',
			expect.stringMatching(/^wde_/),
		]);
	});

	it('are gone when Spruce refuses to send the question', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			body: { type: 'invalid_request_error', message: 'No such number' },
			operationId: 'PostMessageFromEndpoint',
		});

		const { error, runData } = await ask();

		expect(error?.description).toContain('No such number');
		expect(runData.waitTill).toBeFalsy();
		expect(replyEndpoints()).toEqual([]);
		expect(sent()).toEqual([]);
	});

	it('are gone when it is not known whether the question was sent', async () => {
		clinic.simulator.faults.add({
			kind: 'reset',
			operationId: 'PostMessageFromEndpoint',
			when: 'after',
			times: 100,
		});

		const { status } = await ask({ requestOptions: { timeoutSeconds: 1 } });

		expect(status).toBe('error');
		expect(replyEndpoints()).toEqual([]);
		expect(sent()).toHaveLength(1);
	});

	it('are gone when a file of the question is missing', async () => {
		const { status } = await ask({ options: { attachments: 'data' } });

		expect(status).toBe('error');
		expect(replyEndpoints()).toEqual([]);
		expect(sent()).toEqual([]);
	});

	it('keep the words of Spruce when removing fails as well', async () => {
		const body = { type: 'invalid_request_error', message: 'No such number' };
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			body,
			operationId: 'PostMessageFromEndpoint',
		});
		clinic.simulator.faults.add({
			kind: 'status',
			status: 403,
			operationId: 'DeleteWebhookEndpoint',
			times: 100,
		});

		const { error } = await ask();

		expect(error?.description).toContain('No such number');
	});

	it.each(['reset', 'truncate'] as const)(
		'are no more than one where the answer to the creation is lost (%s)',
		async (kind) => {
			const operationId = 'CreateWebhookEndpoint';
			clinic.simulator.faults.add({ kind, operationId, when: 'after' });

			const { status } = await ask();

			expect(status).toBe('waiting');
			expect(replyEndpoints()).toHaveLength(1);
			expect(sent()).toHaveLength(1);
		},
	);

	it('are no more than one where the answer to the creation comes too late', async () => {
		const operationId = 'CreateWebhookEndpoint';
		clinic.simulator.faults.add({ kind: 'hang', delayMs: 5_000, operationId, when: 'after' });

		const { status } = await ask({ requestOptions: { timeoutSeconds: 1 } });

		expect(status).toBe('waiting');
		expect(replyEndpoints()).toHaveLength(1);
		expect(sent()).toHaveLength(1);
	});

	it('are gone when it is not known whether they were created', async () => {
		const operationId = 'CreateWebhookEndpoint';
		clinic.simulator.faults.add({ kind: 'reset', operationId, when: 'after', times: 100 });

		const { status } = await ask();

		expect(status).toBe('error');
		expect(replyEndpoints()).toEqual([]);
		expect(sent()).toEqual([]);
	});

	it('come before the question: without one, nobody is asked', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 403,
			operationId: 'CreateWebhookEndpoint',
			times: 100,
		});

		const { status } = await ask();

		expect(status).toBe('error');
		expect(replyEndpoints()).toEqual([]);
		expect(sent()).toEqual([]);
	});

	it('are started again where Spruce has paused them', async () => {
		const shown = () => ({ ...endpoints()[endpoints().length - 1], status: 'paused' });
		const toJSON = () => {
			endpoints()[endpoints().length - 1].status = 'paused';
			return shown();
		};
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: { toJSON },
			operationId: 'CreateWebhookEndpoint',
			when: 'after',
		});

		const { status } = await ask();

		expect(status).toBe('waiting');
		expect(replyEndpoints().map((endpoint) => endpoint.status)).toEqual(['active']);
	});
});
