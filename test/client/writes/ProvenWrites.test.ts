import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../../nodes/SpruceHealth/client/memory/Account';
import { SpruceClient } from '../../../nodes/SpruceHealth/client/SpruceClient';
import type { EffectSearch, FoundEffect } from '../../../nodes/SpruceHealth/client/writes/Effect';
import type { CallOrigin } from '../../../nodes/SpruceHealth/client/writes/idempotency';
import { identifiedByBody } from '../../../nodes/SpruceHealth/client/writes/WriteContent';
import type { Answer } from '../../../nodes/SpruceHealth/client/wire/request';
import { lost, ok, respondInOrder, serverError } from '../answers';
import { itemOrigin, waiting } from '../clientOf';
import { SimulatedRuntime } from '../SimulatedRuntime';

const refusal = (status: number): Answer => ({
	status,
	headers: {},
	body: { type: 'invalid_input' },
});
const repeat: Answer = { status: 422, headers: {}, body: { type: 'duplicate_request' } };
const silent: Answer = { status: 422, headers: { 's-request-id': 'r' }, body: '' };
const throttled: Answer = { status: 429, headers: { 'retry-after': '1' }, body: {} };
const record = { id: 'entity_1', givenName: 'Ada' };

/** Creates a contact whose look finds this. Says which keys were sent, and what was looked for. */
function writer(found: FoundEffect, { isOutput = true, account = new Account() } = {}) {
	const searches: EffectSearch[] = [];
	const find = async (search: EffectSearch) => {
		searches.push(search);
		return found;
	};
	const effect = { name: 'the contact', isOutput, find };
	const create = async (answers: Answer[], origin: Partial<CallOrigin> = {}) => {
		const runtime = new SimulatedRuntime(respondInOrder(...answers));
		const client = new SpruceClient(runtime, account, {
			policy: waiting,
			origin: { ...itemOrigin, ...origin },
		});
		const content = identifiedByBody({ givenName: 'Ada' });
		const outcome = await client.post('/contacts', content, { effect }).then(
			(answer): IDataObject | string => answer,
			(failure: unknown) => String(failure),
		);
		return { outcome, keys: runtime.sent.map(({ idempotencyKey }) => idempotencyKey) };
	};
	return { create, searches };
}

describe('a write that Spruce calls a repeat', () => {
	it.each<[string, Answer[]]>([
		['a lost answer', [lost, repeat]],
		['a server error', [serverError, repeat]],
		['a throttled try', [throttled, repeat]],
		['a server error, without a word', [serverError, silent]],
	])('is proven by its record after %s', async (_what, answers) => {
		const { create } = writer(record);

		expect((await create(answers)).outcome).toEqual(record);
	});

	it('is a duplicate where its record is no output', async () => {
		const { create } = writer(record, { isOutput: false });

		const { outcome, keys } = await create([lost, repeat]);

		expect(outcome).toEqual({ duplicate: true, idempotencyKey: keys[0] });
	});

	it.each<[string, Answer[], FoundEffect]>([
		['a server error and finds nothing', [serverError, repeat], 'none'],
		['a throttled try and finds nothing', [throttled, repeat], 'none'],
		['a lost answer and finds too much', [lost, repeat], 'unclear'],
	])('is not sent again when a look comes after %s', async (_what, answers, found) => {
		const { create } = writer(found);

		const { outcome, keys } = await create(answers);

		expect(outcome).toBe('Error: unknownOutcome');
		expect(keys).toHaveLength(2);
		expect(new Set(keys).size).toBe(1);
	});

	it('is believed where no try had trouble, without a look', async () => {
		const { create, searches } = writer('none');

		const { outcome, keys } = await create([repeat]);

		expect(outcome).toEqual({ duplicate: true, idempotencyKey: keys[0] });
		expect(searches).toEqual([]);
	});

	it('is looked for where n8n retries an execution of which this process knows nothing', async () => {
		const { create, searches } = writer('none');

		expect((await create([repeat], { isRetry: true })).outcome).toBe('Error: unknownOutcome');
		// Spruce keeps a key for a day.
		expect(searches[0].since).toBeLessThan(-24 * 3_600_000);
	});

	it.each([400, 403, 404])(
		'is sent with a key of its own after Spruce refused it with %i and nothing is there',
		async (status) => {
			const { create } = writer('none');
			const first = await create([refusal(status)]);

			const again = await create([repeat, ok(record)]);

			expect(again.outcome).toEqual(record);
			expect(again.keys[0]).toBe(first.keys[0]);
			expect(again.keys[1]).not.toBe(first.keys[0]);
			expect(String(again.keys[1]).length).toBeLessThanOrEqual(255);
		},
	);

	it('keeps to its second key when that has trouble, too', async () => {
		const { create } = writer('none');
		await create([refusal(400)]);
		const second = await create([repeat, serverError]);

		const third = await create([repeat, repeat]);

		expect(second.outcome).toBe('Error: server');
		expect(third.outcome).toBe('Error: unknownOutcome');
		expect(third.keys[1]).toBe(second.keys[1]);
	});

	it('is not sent again after a refusal where its record is there', async () => {
		const { create } = writer(record);
		await create([refusal(403)]);

		const { outcome, keys } = await create([repeat]);

		expect(outcome).toEqual(record);
		expect(keys).toHaveLength(1);
	});

	it('is not sent with another key after a refusal that followed a server error', async () => {
		const { create } = writer('none');
		await create([serverError, refusal(400)]);

		const { outcome, keys } = await create([repeat]);

		expect(outcome).toBe('Error: unknownOutcome');
		expect(keys).toHaveLength(1);
	});

	it('is a refusal when Spruce gives another reason', async () => {
		const { create, searches } = writer(record);

		expect((await create([lost, refusal(422)])).outcome).toBe('Error: refused');
		expect(searches).toEqual([]);
	});

	it('is believed after trouble when a later try with the key of the user was answered', async () => {
		const { create, searches } = writer('none');
		await create([serverError, ok(record)], { userKey: 'today' });

		const { outcome } = await create([repeat], { userKey: 'today', executionId: '2' });

		expect(outcome).toMatchObject({ duplicate: true });
		expect(searches).toEqual([]);
	});
});

describe('an answer without a record', () => {
	it.each([
		['is empty', { status: 201, headers: { 's-request-id': 'r' }, body: '' }, undefined],
		['is an empty object', ok({}), undefined],
		['only says that it worked', ok({ success: true }), undefined],
		['has an ID', ok({ id: 'entity_1' }), 'entity_1'],
		['names it in a header', ok({}, { location: '/v1/contacts/entity_1' }), 'entity_1'],
	])('is followed by a read of the record when it %s', async (_how, answer, id) => {
		const { create, searches } = writer(record);

		const { outcome, keys } = await create([answer]);

		expect(outcome).toEqual(record);
		expect(keys).toHaveLength(1);
		expect(searches).toMatchObject([{ isDone: true, id }]);
	});

	it('is never sent again, also where the record is not found', async () => {
		const { create } = writer('none');

		const { outcome, keys } = await create([ok({ ok: true }), lost]);

		expect(outcome).toEqual({ ok: true });
		expect(keys).toHaveLength(1);
	});

	it('is not followed by a read where it has a record', async () => {
		const { create, searches } = writer('none');

		expect((await create([ok(record)])).outcome).toEqual(record);
		expect(searches).toEqual([]);
	});
});
