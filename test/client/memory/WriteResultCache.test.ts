import { WriteResultCache } from '../../../nodes/SpruceHealth/client/memory/WriteResultCache';

const hourMs = 3_600_000;

describe('the cache of write results', () => {
	it('returns an answer as Spruce sent it, even if a workflow changed its copy', () => {
		const memory = new WriteResultCache();
		const answer = { id: 'entity_1', tags: [{ value: 'VIP' }] };
		memory.remember('/contacts', 'key', answer, 0);

		answer.tags[0].value = 'changed';
		Object.assign(memory.recall('/contacts', 'key', 0) ?? {}, { id: 'changed' });

		expect(memory.recall('/contacts', 'key', 0)).toEqual({
			id: 'entity_1',
			tags: [{ value: 'VIP' }],
		});
	});

	it('separates keys by path, as Spruce does', () => {
		const memory = new WriteResultCache();
		memory.remember('/contacts', 'key', { id: 'entity_1' }, 0);

		expect(memory.recall('/conversations', 'key', 0)).toBeUndefined();
	});

	it('forgets an answer when Spruce forgets its key', () => {
		const memory = new WriteResultCache();
		memory.remember('/contacts', 'key', { id: 'entity_1' }, 0);

		expect(memory.recall('/contacts', 'key', 24 * hourMs)).toEqual({ id: 'entity_1' });
		expect(memory.recall('/contacts', 'key', 24 * hourMs + 1)).toBeUndefined();
	});

	it('holds 10,000 answers and drops the oldest', () => {
		const memory = new WriteResultCache();
		for (let write = 0; write <= 10_000; write++) {
			memory.remember('/contacts', String(write), { write }, 0);
		}

		expect(memory.recall('/contacts', '0', 0)).toBeUndefined();
		expect(memory.recall('/contacts', '1', 0)).toEqual({ write: 1 });
	});
});
