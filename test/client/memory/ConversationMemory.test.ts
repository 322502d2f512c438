import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../../nodes/SpruceHealth/client/memory/Account';
import { ConversationMemory } from '../../../nodes/SpruceHealth/client/memory/ConversationMemory';

const hour = 3_600_000;

describe('what is remembered of conversations', () => {
	const listed = { id: 't_1', channel: 'phone', lastMessageAt: '2026-11-02T12:00:00Z' };
	const account = () => new Account();
	const memoryOf = (shared: Account, now = 0) => new ConversationMemory(shared, () => now);

	it('is a copy, which nobody who gets it can change', () => {
		const memory = memoryOf(account());
		const item = { id: 'ti_1', author: { displayName: 'Maria' } };
		memory.noteExchange(listed, item);
		item.author.displayName = 'changed by who noted it';
		const got = memory.exchangeIn(listed)?.exchange as typeof item;
		got.author.displayName = 'changed by who got it';

		expect(memory.exchangeIn(listed)?.exchange).toEqual({
			id: 'ti_1',
			author: { displayName: 'Maria' },
		});
	});

	it('is also that nobody has spoken', () => {
		const memory = memoryOf(account());
		memory.noteExchange(listed, undefined);

		expect(memory.exchangeIn(listed)).toEqual({});
	});

	it.each([
		{ what: 'another conversation', asked: { ...listed, id: 't_2' } },
		{ what: 'other activity', asked: { ...listed, lastMessageAt: '2026-11-02T12:00:01Z' } },
	])('says nothing of $what', ({ asked }) => {
		const memory = memoryOf(account());
		memory.noteExchange(listed, { id: 'ti_1' });

		expect(memory.exchangeIn(asked)).toBeUndefined();
	});

	it('leaves memory after four hours, who was in the inbox after one', () => {
		const shared = account();
		memoryOf(shared).noteExchange(listed, { id: 'ti_1' });
		memoryOf(shared).noteListed([{ id: 't_1', archived: false }]);

		shared.forgetExpired(hour + 1);
		expect(shared.inboxConversations.size).toBe(0);
		expect(memoryOf(shared, 4 * hour).exchangeIn(listed)).toBeDefined();
		shared.forgetExpired(4 * hour + 1);
		expect(shared.lastExchanges.size).toBe(0);
	});

	it('does not count for a day in a channel where something was said beside the activity', () => {
		const shared = account();
		memoryOf(shared).noteMisleading('phone');
		const later = memoryOf(shared, 24 * hour);
		later.noteExchange(listed, { id: 'ti_1' });
		later.noteExchange({ ...listed, channel: 'secure' }, { id: 'ti_1' });

		expect(later.exchangeIn(listed)).toBeUndefined();
		expect(later.exchangeIn({ ...listed, channel: 'secure' })).toBeDefined();
		expect(memoryOf(shared, 24 * hour + 1).exchangeIn(listed)).toBeDefined();
	});

	it.each<{ record: IDataObject; isInInbox: boolean }>([
		{ record: { archived: false }, isInInbox: true },
		{ record: { archived: true }, isInInbox: false },
		{ record: {}, isInInbox: false },
		{ record: { archived: null }, isInInbox: false },
	])('is in the inbox only if the list says so: $record', ({ record, isInInbox }) => {
		const memory = memoryOf(account());
		memory.noteListed([{ id: 't_1', ...record }]);

		expect(memory.isInInbox('t_1')).toBe(isInInbox);
	});
});
