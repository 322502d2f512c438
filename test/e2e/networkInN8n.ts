import { createServer, type Server } from 'node:http';
import { listenOnLoopback } from '../network/listenOnLoopback';
import { type ProxyAnswer, strictProxy } from '../network/strictProxy';
import { untrustedServer } from '../network/untrustedServer';
import type { Credential, CredentialReference } from './host/Credential';
import { failureOf } from './host/Execution';
import type { N8nServerOptions } from './host/N8nServer';
import { owner } from './owner';
import { silentCaller } from './prepare';
import { simulatorCredential } from './simulatorCredential';
import { startStage, type Stage } from './Stage';
import { workflowOf } from './workflowOf';

const page = '<!doctype html><title>Welcome to the clinic</title>';
const bareOrganization = { id: 'entity_1', object: 'organization', name: 'Clinic' };
const foreignPage =
	'The answer did not come from the Spruce Health API. Check the Base URL, and any proxy between the n8n server and Spruce.';

/** What the node says in a clinic's network, with a proxy and a certificate of its own. */
export function networkInN8n(options: () => Promise<N8nServerOptions>): void {
	let stage: Stage;
	let proxyAnswer: ProxyAnswer = 407;
	let website: Server;
	const proxy = strictProxy(() => proxyAnswer);
	const untrusted = untrustedServer();
	const addresses: Record<'untrusted' | 'website', string> = { untrusted: '', website: '' };

	beforeAll(async () => {
		website = createServer(({ url = '' }, response) => {
			const isBare = url.startsWith('/bare/');
			response.setHeader('content-type', isBare ? 'application/json' : 'text/html');
			response.end(isBare ? JSON.stringify(bareOrganization) : page);
		});
		addresses.website = `http://127.0.0.1:${await listenOnLoopback(website)}`;
		addresses.untrusted = `https://localhost:${await listenOnLoopback(untrusted)}/v1`;
		const proxyPort = await listenOnLoopback(proxy);
		stage = await startStage(silentCaller, {
			n8n: {
				...(await options()),
				environment: {
					HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`,
					NO_PROXY: 'localhost,127.0.0.1',
				},
			},
			simulator: { isUpToDate: true },
			owner,
		});
	});

	afterAll(async () => {
		await stage?.close();
		for (const server of [website, untrusted, proxy]) server?.close();
	});

	/** n8n itself calls other servers, too. */
	const callsToSpruce = () =>
		proxy.asked.filter((line) => line.startsWith('CONNECT api.sprucehealth.example:443')).length;

	function credentialFor(baseUrl: string): Credential {
		const credential = simulatorCredential(stage.simulator);
		return { ...credential, data: { ...credential.data, baseUrl } };
	}

	async function failureWith(baseUrl: string): Promise<string | undefined> {
		const credential = await stage.rest.createCredential(credentialFor(baseUrl));
		return await failureOfGet(stage, credential);
	}

	it('names the proxy that wants a sign-in', async () => {
		proxyAnswer = 407;
		expect(await failureWith('https://api.sprucehealth.example/v1')).toBe(
			'The proxy of the n8n server wants a sign-in',
		);
		expect(callsToSpruce()).toBe(1);
	});

	it('takes the page of a proxy for no answer of Spruce', async () => {
		proxyAnswer = 403;
		expect(await failureWith('https://api.sprucehealth.example/v1')).toBe(
			'A proxy or web server answered instead of the Spruce Health API',
		);
	});

	it('tries again when the proxy drops the connection', async () => {
		proxyAnswer = 'closes';
		const before = callsToSpruce();
		expect(await failureWith('https://api.sprucehealth.example/v1')).toBe(
			'Spruce Health did not answer',
		);
		expect(callsToSpruce() - before).toBe(5);
	});

	it('does not trust a certificate that is signed by itself', async () => {
		expect(await failureWith(addresses.untrusted)).toBe(
			'The n8n server does not trust the certificate of the Spruce Health API',
		);
	});

	it('fails the test of a credential that leads to a website', async () => {
		const { rest } = stage;
		const credential = credentialFor(addresses.website.replace('127.0.0.1', 'localhost'));
		const answer = await rest.testCredential(await rest.createCredential(credential), credential);
		expect(answer).toEqual({ status: 'Error', message: foreignPage });
	});

	it('says that the token works where the answer has another form', async () => {
		const { rest } = stage;
		const website = addresses.website.replace('127.0.0.1', 'localhost');
		const credential = credentialFor(`${website}/bare`);
		const answer = await rest.testCredential(await rest.createCredential(credential), credential);
		expect(answer).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(
				/^The token works, but this version of the node does not know/,
			),
		});
	});
}

/** What the node says where n8n 2 has its protection against server-side request forgery switched on. */
export function protectionInN8n(options: () => Promise<N8nServerOptions>): void {
	let stage: Stage;

	beforeAll(async () => {
		const environment = {
			N8N_SSRF_PROTECTION_ENABLED: 'true',
			N8N_SSRF_ALLOWED_HOSTNAMES: 'localhost,127.0.0.1',
		};
		const n8n = { ...(await options()), environment };
		stage = await startStage(silentCaller, { n8n, simulator: { isUpToDate: true }, owner });
	});

	afterAll(async () => await stage?.close());

	it('says what has blocked an IP address, which no list of host names allows', async () => {
		expect(await failureOfGet(stage, stage.credential)).toBe(
			'n8n did not send the call, because its SSRF protection blocks the address',
		);
	});

	it('calls a host name that is allowed', async () => {
		const { rest, simulator } = stage;
		const credential = simulatorCredential(simulator);
		const baseUrl = simulator.baseUrl.replace('127.0.0.1', 'localhost');
		const allowed = { ...credential, data: { ...credential.data, baseUrl } };
		expect(await failureOfGet(stage, await rest.createCredential(allowed))).toBeUndefined();
	});
}

async function failureOfGet({ rest }: Stage, credential: CredentialReference) {
	const get = { name: 'Get', parameters: { resource: 'organization', operation: 'get' } };
	const workflow = await rest.createWorkflow(workflowOf('Get', credential, [get]));
	return failureOf(await rest.run(workflow));
}
