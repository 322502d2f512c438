import type { KeyState } from '../../../nodes/SpruceHealth/client/memory/KeyHistory';
import { meaningOfRepeat } from '../../../nodes/SpruceHealth/client/writes/meaningOfRepeat';

describe('what it means that Spruce calls a write a repeat', () => {
	it.each<[KeyState['state'] | undefined, boolean, string]>([
		[undefined, false, 'done'],
		[undefined, true, 'unproven'],
		['done', false, 'done'],
		['done', true, 'done'],
		['refused', false, 'refused'],
		['refused', true, 'unproven'],
		['unknown', false, 'unproven'],
		['unknown', true, 'unproven'],
	])('when this process knows of the key: %s; retried by n8n: %s', (state, isRetry, meaning) => {
		expect(meaningOfRepeat(state && { state, since: 0 }, isRetry)).toBe(meaning);
	});
});
