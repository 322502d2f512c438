import type { INodeType, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { nodeNamed } from '../actions/nodeNamed';
import { startWaitingHost, type WaitingHost } from '../waiting/startWaitingHost';

type Webhook = (this: IWebhookFunctions) => Promise<IWebhookResponseData>;

describe('the n8n whose executions wait', () => {
	let host: WaitingHost;
	let webhook: Webhook;
	let resumeUrl = '';
	afterEach(async () => await host.close());

	const waiting: INodeType = {
		description: {
			displayName: 'Waiting',
			name: 'waiting',
			group: ['transform'],
			version: 1,
			description: 'Waits for a request',
			defaults: { name: 'Waiting' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [
				{ displayName: 'Operation', name: 'operation', type: 'string', default: 'sendAndWait' },
			],
			webhooks: [
				{
					name: 'default',
					httpMethod: 'POST',
					responseMode: 'onReceived',
					responseData: '',
					path: '={{ $nodeId }}',
					restartWebhook: true,
					isFullPath: true,
				},
			],
		},
		async execute() {
			const signing = this as { setSignatureValidationRequired?(): void };
			signing.setSignatureValidationRequired?.();
			resumeUrl = this.getSignedResumeUrl({ about: '7' });
			this.getExecuteData().data.main = [[{ json: { known: true } }]];
			await this.putExecutionToWait(new Date(Date.now() + 3_600_000));
			return [this.getInputData()];
		},
		async webhook() {
			return await webhook.call(this);
		},
	};

	const resumes: Webhook = async function () {
		const known = this.evaluateExpression('{{ $json.known }}') as boolean;
		const { about } = this.getQueryData() as { about: string };
		return { workflowData: [[{ json: { known, about } }]] };
	};
	const goesOnWaiting: Webhook = async function () {
		this.getResponseObject().status(200).json({ message: 'Still waiting' });
		return { noWebhookResponse: true };
	};

	/** The ID of an execution that waits. */
	async function begun(): Promise<string> {
		host = await startWaitingHost({ Waiting: waiting });
		const id = host.executions.begin({ node: nodeNamed('Waiting'), credentials: [] });
		await host.executions.settled();
		expect(host.executions.get(id).status).toBe('waiting');
		return id;
	}

	async function hit(path = resumeUrl.slice(host.url.length)): Promise<number> {
		const [{ status }] = await host.send(path, { body: {} });
		await host.settled();
		return status;
	}

	it('resumes with what the node makes of a request, from nothing but the saved data', async () => {
		webhook = resumes;
		const id = await begun();

		expect(await hit()).toBe(200);

		expect(host.executions.get(id).status).toBe('success');
		expect(host.executions.followed(id)).toEqual([[{ known: true, about: '7' }]]);
	});

	it('goes on waiting, and saves nothing, where the node says no more than an answer', async () => {
		webhook = goesOnWaiting;
		const id = await begun();
		const { data } = host.executions.get(id);

		expect(await hit()).toBe(200);

		expect(host.executions.get(id)).toMatchObject({ status: 'waiting', data });
		expect(host.executions.followed(id)).toEqual([]);
	});

	it('fails where the node throws', async () => {
		webhook = async () => {
			throw new Error('Too bad');
		};
		const id = await begun();

		expect(await hit()).toBe(500);

		expect(host.executions.get(id).status).toBe('error');
	});

	it('hands on the input when the time is over', async () => {
		const id = await begun();

		expect(host.executions.passTime(id)).toBe(true);
		await host.settled();

		expect(host.executions.followed(id)).toEqual([[{ known: true }]]);
		expect(await hit()).toBe(200);
		expect(host.executions.followed(id)).toHaveLength(1);
	});

	it('runs what follows once for two requests at once', async () => {
		webhook = resumes;
		const id = await begun();

		await Promise.all([hit(), hit()]);

		expect(host.executions.followed(id)).toHaveLength(1);
	});

	it('lets nothing through to an execution that was stopped or deleted, and nothing unsigned', async () => {
		webhook = resumes;
		const id = await begun();

		expect(await hit(resumeUrl.slice(host.url.length).replace('about=7', 'about=8'))).toBe(401);
		host.executions.cancel(id);
		expect(await hit()).toBe(409);
		host.executions.delete(id);
		expect(await hit()).toBe(404);
		expect(host.executions.followed(id)).toEqual([]);
	});
});
