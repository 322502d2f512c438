import { isLookDue, noteLook } from '../../nodes/SpruceHealth/waiting/lookMemory';

const dayMs = 86_400_000;
const now = Date.parse('2026-03-31T09:00:00Z');

describe('the look for a reply that got lost', () => {
	it('is due at the first event that this process gets of a question', () => {
		expect(isLookDue('first', now)).toBe(true);
	});

	it('is not due again once it told all there is to know', () => {
		noteLook('settled', true, now);
		expect(isLookDue('settled', now)).toBe(false);
		expect(isLookDue('settled', now + 7 * dayMs)).toBe(false);
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
