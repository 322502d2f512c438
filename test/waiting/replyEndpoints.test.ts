import type { IDataObject } from 'n8n-workflow';
import type { SpruceRequest } from '../../nodes/SpruceHealth/client/wire/request';
import type { WaitingExecution } from '../../nodes/SpruceHealth/framework/declare/WaitingExecution';
import {
	closeReplyEndpoints,
	makeRoomForQuestion,
	mostWaiting,
	replyEndpointName,
} from '../../nodes/SpruceHealth/waiting/replyEndpoints';
import { ok } from '../client/answers';
import { clientOf } from '../client/clientOf';

const minuteMs = 60_000;
const n8n = 'https://n8n.example.com/webhook-waiting';
const url = `${n8n}/1203/node?asked=1&signature=own`;
const workflow = { workflowId: '4HbZpQ7W', executionId: '1203' };
const forMany = 'the example "Ask everybody"';

/** An endpoint whose question ends in so many minutes. */
function endpoint(id: string, minutes: number, more: IDataObject = {}): IDataObject {
	const name = replyEndpointName(new Date(Date.now() + minutes * minuteMs), workflow);
	return { id, name, url: `${n8n}/${id}/node?asked=1&signature=${id}`, status: 'active', ...more };
}

function waitingEndpoints(count: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => endpoint(`wde_${index}`, 60));
}

/** What is left after room was made, and which executions were asked whether they are over. */
async function makeRoom(endpoints: IDataObject[], over: string[] = []) {
	const left = new Set(endpoints.map(({ id }) => id));
	const { client } = clientOf(({ method, path }: SpruceRequest) => {
		if (method === 'DELETE') left.delete(path.split('/').at(-1));
		return ok({ endpoints });
	});
	const asked: string[] = [];
	const execution: WaitingExecution = {
		...workflow,
		instanceId: 'n8n',
		baseUrl: async () => 'https://api.sprucehealth.com/v1',
		resumeUrl: () => url,
		isHumanReview: false,
		isOver: async (resumeUrl) => {
			const id = resumeUrl.split('/')[4];
			asked.push(id);
			return over.includes(id);
		},
		waitUntil: async () => {},
	};
	const made = makeRoomForQuestion(client, execution, url, forMany);
	const failure: unknown = await made.then(
		() => undefined,
		(error: unknown) => error,
	);
	return { left: [...left], asked, failure };
}

describe('the name of the endpoint of a question', () => {
	it('says until when, and for which execution', () => {
		expect(replyEndpointName(new Date('2026-03-31T09:00:00Z'), workflow)).toBe(
			'n8n reply until 2026-03-31T09:00:00.000Z (4HbZpQ7W/1203)',
		);
	});
});

describe('the room for another question', () => {
	it('is there while fewer than twenty wait, and each of them is asked', async () => {
		const { left, asked, failure } = await makeRoom(waitingEndpoints(mostWaiting - 1));
		expect(failure).toBeUndefined();
		expect(left).toHaveLength(19);
		expect(asked).toHaveLength(19);
	});

	it('is refused where twenty wait, with the examples that ask many', async () => {
		const { left, failure } = await makeRoom(waitingEndpoints(mostWaiting));
		expect(failure).toMatchObject({
			message: expect.stringContaining('20 questions of this n8n are still waiting'),
			description: expect.stringMatching(
				/^Nothing was sent\. .*the example "Ask everybody": they ask as many patients/,
			),
		});
		expect(left).toHaveLength(20);
	});

	it('is made where an execution was stopped, before its time is over', async () => {
		const { left, failure } = await makeRoom(waitingEndpoints(mostWaiting), ['wde_3']);
		expect(failure).toBeUndefined();
		expect(left).toHaveLength(19);
		expect(left).not.toContain('wde_3');
	});

	it('is made where the time is over, without asking, and a little later than that', async () => {
		const endpoints = [endpoint('wde_over', -6), endpoint('wde_just_over', -4)];
		const { left, asked } = await makeRoom(endpoints);
		expect(left).toEqual(['wde_just_over']);
		expect(asked).toEqual(['wde_just_over']);
	});

	it.each<[string, IDataObject]>([
		['of another n8n', { url: 'https://other.example.com/webhook-waiting/9/node' }],
		[
			'of another n8n at another port',
			{ url: 'https://n8n.example.com:8443/webhook-waiting/9/node' },
		],
		['of another n8n at another path', { url: 'https://n8n.example.com/b/webhook-waiting/9/node' }],
		['with an address that is none', { url: 'n8n' }],
		['without an address', { url: undefined }],
		['of a trigger', { name: 'n8n: Missed calls (4HbZpQ7W)' }],
		['with a name like it', { name: 'n8n reply until Monday (4HbZpQ7W/9)' }],
		['without a name', { name: null }],
	])('leaves an endpoint alone, and does not count it: %s', async (_what, more) => {
		const strange = Array.from({ length: 30 }, (_, index) => endpoint(`wde_${index}`, -60, more));
		const { left, asked, failure } = await makeRoom(strange);
		expect(failure).toBeUndefined();
		expect(left).toHaveLength(30);
		expect(asked).toEqual([]);
	});
});

describe('the endpoints of a question that was answered', () => {
	it('are those with its signature', async () => {
		const removed: string[] = [];
		const own = [endpoint('own', 60), endpoint('own_again', 60, { url })];
		const endpoints = [...own, endpoint('other', 60), { id: 'by_hand', url: 'n8n' }];
		const { client } = clientOf(({ method, path }: SpruceRequest) => {
			if (method === 'DELETE') removed.push(path);
			return ok({ endpoints });
		});

		await closeReplyEndpoints(client, 'own');

		expect(removed).toEqual(['/webhooks/endpoints/own', '/webhooks/endpoints/own_again']);
	});
});
