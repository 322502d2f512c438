import { spruceError } from '../../nodes/SpruceHealth/client/errors/errors';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { clientOf } from '../client/clientOf';
import { spruceNode } from '../engine/environment/spruceTypes';
import { type Mishap, mishaps } from './Mishap';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

/** The error of a message that meets these mishaps, the last one again and again. */
async function errorAfter(...met: Mishap[]) {
	const left = [...met];
	const next = () => (left.length > 1 ? left.shift() : left[0]) ?? met[0];
	const { client, runtime } = clientOf(() => mishaps[next()].answer as Answer, { maxWaitMs: 0 });
	await expect(
		client.post('/conversations/t_1/messages', identifiedByBody({ text: 'Hello' })),
	).rejects.toThrow();
	const place = { operation: 'message: post', itemIndex: 0 };
	return spruceError(spruceNode({ parameters: {} }), runtime.failures[0], place);
}

describe('a message that fails for good', () => {
	const warning = 'Spruce may have carried it out anyway';

	it('warns that it may have been sent, where one of its tries got through', async () => {
		const lostAtFirst = await errorAfter('lost after', 'refused connection');
		const brokenInside = await errorAfter('error 500 after');

		for (const { description, context } of [lostAtFirst, brokenInside]) {
			expect(description).toContain(warning);
			expect(context.spruce).toMatchObject({ attempts: 5, retryable: false });
		}
	});

	it('does not warn, and may be repeated, where no try ever left the computer', async () => {
		const { description, context } = await errorAfter('refused connection');

		expect(context.spruce).toMatchObject({ attempts: 5, retryable: true });
		expect(description).not.toContain(warning);
	});
});
