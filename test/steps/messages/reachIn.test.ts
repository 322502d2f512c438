import { reachIn } from '../../../nodes/SpruceHealth/steps/messages/reachIn';

describe('whom a message in a conversation reaches', () => {
	it.each([
		[{ internal: true }, undefined],
		[{ internal: false }, 't_1'],
		[{}, 't_1'],
		[{ internal: 'true' }, 't_1'],
	])('%j reaches %s', (message, recipient) => {
		expect(reachIn('t_1', message).recipient).toBe(recipient);
	});
});
