import type { IDataObject } from 'n8n-workflow';
import type { Answer, SpruceRequest } from '../../nodes/SpruceHealth/client/wire/request';
import { findEarlierReply } from '../../nodes/SpruceHealth/waiting/findEarlierReply';
import { confirmedReply, findReply, replyIn } from '../../nodes/SpruceHealth/waiting/findReply';
import { ok } from '../client/answers';
import { clientOf } from '../client/clientOf';
import { conversation, inConversation, instanceId, message, toPatient, yesOrNo } from './questions';

/** Spruce with one conversation. */
function spruceWith(items: IDataObject[]) {
	return clientOf(({ path, query }: SpruceRequest): Answer => {
		if (path === '/conversations/t_1') return ok({ conversation: conversation() });
		if (path === '/conversations/t_1/items') {
			const isNewestFirst = query?.order === 'newest_first';
			const conversationItems = isNewestFirst ? [...items].reverse() : items;
			return ok({ conversationItems, hasMore: false });
		}
		const conversationItem = items.find(({ id }) => path === `/conversationItems/${String(id)}`);
		return conversationItem ? ok({ conversationItem }) : { status: 404, headers: {}, body: {} };
	});
}

const at = (minute: number) => `2026-03-31T09:0${minute}:00Z`;
const unclear = message({ id: 'ti_0', text: 'Who is this?', createdAt: at(1) });
const no = message({ id: 'ti_1', text: 'No', createdAt: at(2) });
const yes = message({ id: 'ti_2', text: 'Yes', createdAt: at(3) });

describe('an item as a reply', () => {
	it('has the answer', () => {
		expect(replyIn({ item: no }, inConversation(), yesOrNo)?.answer).toEqual({ approved: false });
	});

	it.each([
		['is not the reply', message({ direction: 'outbound' })],
		['does not decide', unclear],
		['has a text that is no text', message({ text: { a: 1 } })],
	])('is none if it %s', (_what, item) => {
		expect(replyIn({ item }, inConversation(), yesOrNo)).toBeUndefined();
	});
});

describe('a reply that is confirmed', () => {
	it('is as Spruce has it', async () => {
		const { client, runtime } = spruceWith([yes]);
		const reply = await confirmedReply(client, 'ti_2', inConversation(), yesOrNo);
		expect(reply).toMatchObject({ item: { id: 'ti_2' }, answer: { approved: true } });
		expect(runtime.sent.map(({ path }) => path)).toEqual(['/conversationItems/ti_2']);
	});

	it('is looked up with its conversation where that tells from whom it is', async () => {
		const { client, runtime } = spruceWith([yes]);
		const reply = await confirmedReply(client, 'ti_2', toPatient(), yesOrNo);
		expect(reply?.conversation).toMatchObject({ id: 't_1' });
		expect(runtime.sent.map(({ path }) => path)).toEqual([
			'/conversationItems/ti_2',
			'/conversations/t_1',
		]);
	});

	it('is none where Spruce has something else under its ID', async () => {
		const { client } = spruceWith([message({ id: 'ti_2', isInternalNote: true })]);
		expect(await confirmedReply(client, 'ti_2', inConversation(), yesOrNo)).toBeUndefined();
	});

	it('fails where Spruce has nothing under its ID', async () => {
		const { client } = spruceWith([]);
		await expect(confirmedReply(client, 'ti_9', inConversation(), yesOrNo)).rejects.toThrow();
	});
});

describe('a reply that did not arrive', () => {
	it('is the first one in the conversation that decides', async () => {
		const { client, runtime } = spruceWith([unclear, no, yes]);
		const reply = await findReply(client, 't_1', inConversation(), yesOrNo);
		expect(reply).toMatchObject({ item: { id: 'ti_1' }, answer: { approved: false } });
		expect(runtime.sent[0].query).toMatchObject({
			order: 'oldest_first',
			startFrom: '2026-03-31T09:00:00.000Z',
		});
	});

	it('is the first one at all where unclear replies count', async () => {
		const { client } = spruceWith([unclear, no]);
		const settings = { ...yesOrNo, takesUnclear: true };
		const reply = await findReply(client, 't_1', inConversation(), settings);
		expect(reply).toMatchObject({ item: { id: 'ti_0' }, answer: { approved: null } });
	});

	it('is none in a conversation that Spruce lists as null', async () => {
		const { client } = clientOf(() => ok({ conversationItems: null, hasMore: false }));
		expect(await findReply(client, 't_1', inConversation(), yesOrNo)).toBeUndefined();
	});
});

describe('the reply to a question that an earlier try has sent', () => {
	const text = 'See you tomorrow at 9:00?';
	const sent = (minute: number, more: IDataObject = {}) =>
		message({ id: `ti_q${minute}`, direction: 'outbound', text, createdAt: at(minute), ...more });
	const question = { instanceId, conversationId: 't_1', only: [] };
	const find = async (items: IDataObject[], conversationIds = ['t_1']) =>
		await findEarlierReply(spruceWith(items).client, conversationIds, text, question, yesOrNo);

	it('came after it', async () => {
		expect(await find([sent(0), unclear, yes])).toMatchObject({ item: { id: 'ti_2' } });
	});

	it('is no reply to the same question that was asked before', async () => {
		expect(await find([sent(0), no, sent(3, { id: 'ti_q' })])).toBeUndefined();
	});

	it('is found where Spruce spells the text in another way', async () => {
		const spelled = sent(0, { text: ' See you  tomorrow at 9:00?\n' });
		expect(await find([spelled, yes])).toMatchObject({ item: { id: 'ti_2' } });
	});

	it('is none where the patient quotes the question', async () => {
		expect(await find([message({ text }), yes])).toBeUndefined();
	});

	it('is none without the question, and without a conversation', async () => {
		expect(await find([yes])).toBeUndefined();
		expect(await find([sent(0), yes], [])).toBeUndefined();
	});
});
