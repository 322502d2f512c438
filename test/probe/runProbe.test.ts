import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { listenOnLoopback } from '../network/listenOnLoopback';
import { startSimulator, type Simulator } from '../simulator/startSimulator';
import { ownTag } from './OwnRecords';
import { probeClinic } from './probeClinic';
import { tableOf } from './report/table';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ contacts: 30, conversations: 30 });
});
afterAll(async () => await simulator.close());
beforeEach(() => simulator.reset());

const callsMade = () => new Set(simulator.requests.map(({ method, path }) => `${method} ${path}`));

async function seenOf(check: string) {
	const { report } = await probeClinic(simulator);
	return report.rows
		.filter((row) => row.check === check)
		.map((row) => [String(row.seen), row.isUsual]);
}

describe('the probe', () => {
	it('only reads', async () => {
		await probeClinic(simulator);

		const others = [...callsMade()].filter((call) => !call.startsWith('GET '));
		expect(others).toEqual(['POST /contacts/search']);
		expect(simulator.effects).toEqual([]);
		expect(simulator.requests.length).toBeLessThan(100);
	});

	it('finds a usual Spruce usual, and measures everything', async () => {
		const { report } = await probeClinic(simulator, { isWriting: true });

		expect(report.rows.filter(({ isUsual }) => isUsual === false)).toEqual([]);
		expect(
			report.rows.filter(({ seen }) => /failed|left out|no answer/.test(String(seen))),
		).toEqual([]);
		expect(report).toMatchObject({ isWriting: true, isSpruceItself: false });
	});

	it('with --write leaves only its tag, and sends no message', async () => {
		const { organization } = simulator;
		const { contacts, contactTags, items, conversations } = organization;
		const before = structuredClone({ contacts, contactTags, items, conversations });
		await probeClinic(simulator, { isWriting: true });

		const tag = expect.objectContaining({ value: ownTag }) as unknown;
		expect(organization).toMatchObject({ ...before, contactTags: [...before.contactTags, tag] });
		expect(organization.contacts).toEqual(before.contacts);
		const writes = new Set(simulator.effects.map(({ operationId }) => operationId));
		expect([...writes].sort()).toEqual([
			'CreateContact',
			'CreateContactTag',
			'DeleteContact',
			'UpdateContact',
		]);
	});

	it('removes its contact when the answer to the creation was lost', async () => {
		simulator.faults.add({ kind: 'reset', operationId: 'CreateContact', when: 'after' });
		const before = simulator.organization.contacts.length;
		const { text } = await probeClinic(simulator, { isWriting: true });

		expect(simulator.effects.map(({ operationId }) => operationId)).toContain('CreateContact');
		expect(simulator.organization.contacts).toHaveLength(before);
		expect(text).toContain('its contact is gone: true');
	});

	it('does not touch another contact that the answer to the creation shows', async () => {
		const [other] = simulator.organization.contacts;
		const before = structuredClone(simulator.organization.contacts);
		simulator.faults.add({
			kind: 'status',
			status: 200,
			body: other,
			operationId: 'CreateContact',
			when: 'after',
		});
		await probeClinic(simulator, { isWriting: true });

		expect(simulator.organization.contacts).toEqual(before);
		expect(simulator.effects.filter(({ id }) => id === other.id)).toEqual([]);
	});

	it('removes its contact when it is stopped', async () => {
		const before = structuredClone(simulator.organization.contacts);
		const signal = {
			get aborted() {
				return simulator.effects.length > 0;
			},
		} as AbortSignal;

		await expect(probeClinic(simulator, { isWriting: true, signal })).rejects.toThrow('Stopped.');
		expect(simulator.effects.map(({ operationId }) => operationId)).toContain('DeleteContact');
		expect(simulator.organization.contacts).toEqual(before);
	});

	it('names its contact where it could not be deleted', async () => {
		simulator.faults.add({ kind: 'status', status: 500, operationId: 'DeleteContact', times: 9 });
		const { text } = await probeClinic(simulator, { isWriting: true });

		expect(text).toMatch(/Delete the contact "n8n probe [0-9a-f]{12}" in Spruce/);
		expect(text).toContain('its contact is gone: false');
	});

	it('tells how an unknown id is refused', async () => {
		const body = { statusCode: 400, type: 'BAD_PARAMETER', message: 'Invalid Contact ID' };
		simulator.faults.add({ kind: 'status', status: 400, body, operationId: 'Contact', skip: 1 });

		expect(await seenOf('unknown-ids')).toContainEqual([
			'contact: 400 type BAD_PARAMETER; not like an id: 404 type not_found',
			false,
		]);
	});

	it('tells that a limit is zero', async () => {
		simulator.faults.add({
			kind: 'status',
			status: 200,
			body: { phonelines: [] },
			headers: { 's-ratelimit-limit': '0' },
			operationId: 'PhoneLines',
		});

		expect(await seenOf('rate-limit-headers')).toEqual([[expect.any(String), false]]);
	});

	it('tells that a key counts as used up by a call that was refused', async () => {
		const body = { statusCode: 422, type: 'duplicate_request', message: 'key was used' };
		// The fifth change of the contact is the one after the refusal.
		simulator.faults.add({
			kind: 'status',
			status: 422,
			body,
			operationId: 'UpdateContact',
			skip: 4,
		});

		const { report } = await probeClinic(simulator, { isWriting: true });
		const row = report.rows.find(({ check }) => check === 'key-after-refusal');
		expect(String(row?.seen)).toContain('with a valid body 422 type duplicate_request');
		expect(row?.isUsual).toBe(false);
	});

	it('tells that a record is wrapped', async () => {
		const contact = simulator.organization.contacts[0];
		simulator.faults.add({
			kind: 'status',
			status: 200,
			body: { contact },
			operationId: 'Contact',
		});

		const [[seen, isUsual]] = await seenOf('record-forms');
		expect(seen).toContain('contact wrapped, conversation wrapped');
		expect(isUsual).toBe(false);
	});

	it('goes on after a check that gets no answer', async () => {
		simulator.faults.add({ kind: 'reset', operationId: 'PhoneLines', times: 3 });
		const { report } = await probeClinic(simulator);

		const unanswered = report.rows.filter(({ seen }) => String(seen).startsWith('no answer'));
		expect(unanswered.map(({ check }) => check)).toEqual([
			'record-forms',
			'list-forms',
			'id-prefixes',
		]);
		expect(report.rows.some(({ check }) => check === 'http')).toBe(true);
	});

	it('makes no further calls when nothing answers any more', async () => {
		simulator.faults.add({ kind: 'reset', skip: 3, times: 1000 });
		await probeClinic(simulator);

		expect(simulator.requests.length).toBeLessThan(10);
	});

	it('leaves a fifth of the rate limit to others', async () => {
		Object.assign(simulator.limits, { limit: 40, windowMs: 300 });
		const { text } = await probeClinic(simulator, { wait: async () => await setTimeout(301) });

		expect(text).toContain('waits 60 s');
		expect(simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
	});

	it('stops soon when others use up the rate limit', async () => {
		Object.assign(simulator.limits, { limit: 5, windowMs: 1_000_000, headers: false });
		const { text } = await probeClinic(simulator);

		expect(text).toContain('left out: the probe has made enough calls');
		expect(simulator.requests.length).toBeLessThan(10);
	});

	it('prints a table of 100 columns', async () => {
		const { report } = await probeClinic(simulator, { isWriting: true });

		const lines = tableOf(report.rows).split('\n');
		expect(lines.filter(({ length }) => length > 100)).toEqual([]);
	});
});

describe('a probe that can measure nothing', () => {
	it('says that the token is wrong, without the token', async () => {
		const wrong = { ...simulator, token: 'wrong-token-of-a-clinic' };
		const failure = probeClinic({ baseUrl: simulator.baseUrl, token: wrong.token });

		await expect(failure).rejects.toThrow(/^Spruce refused the token \(status 403\)\./);
		await expect(failure).rejects.not.toThrow(/wrong-token-of-a-clinic/);
	});

	it('says that nobody answers', async () => {
		const nobody = { baseUrl: 'http://127.0.0.1:9/v1', token: 'abc' };
		await expect(probeClinic(nobody)).rejects.toThrow(/^No answer came \(ECONNREFUSED\)\./);
	});

	it('says that a website answers', async () => {
		const website = createServer((_request, response) => response.end('<h1>Welcome</h1>'));
		const baseUrl = `http://127.0.0.1:${await listenOnLoopback(website)}`;

		await expect(probeClinic({ baseUrl, token: 'abc' })).rejects.toThrow(
			'The answer (status 200) did not come from the Spruce API.',
		);
		website.close();
	});
});
