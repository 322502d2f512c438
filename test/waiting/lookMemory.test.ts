import { isLookDue, noteLook } from '../../nodes/SpruceHealth/waiting/lookMemory';

const now = Date.parse('2026-03-31T09:00:00Z');

describe('the look for a reply that got lost', () => {
	it('is due at the first event that this process gets of a question', () => {
		expect(isLookDue('first', now)).toBe(true);
	});

	it('is due again half an hour after it told all there was to know', () => {
		noteLook('settled', true, now);
		const due = [0, 1_799_999, 1_800_000].map((later) => isLookDue('settled', now + later));
		expect(due).toEqual([false, false, true]);
	});

	it('is due half a minute after trouble', () => {
		noteLook('trouble', false, now);
		const due = [0, 29_999, 30_000].map((later) => isLookDue('trouble', now + later));
		expect(due).toEqual([false, false, true]);
	});

	it('is due for each question of its own', () => {
		noteLook('one', true, now);
		expect(isLookDue('other', now)).toBe(true);
	});
});
