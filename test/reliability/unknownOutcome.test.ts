import { spruceError } from '../../nodes/SpruceHealth/client/errors/errors';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { clientOf } from '../client/clientOf';
import { spruceNode } from '../engine/environment/spruceTypes';
import { type ModelFault, faultEffects } from './ModelFault';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

/** The error of a message whose tries meet these faults. The last fault repeats. */
async function errorAfter(...faults: ModelFault[]) {
	const remaining = [...faults];
	const next = () => (remaining.length > 1 ? remaining.shift() : remaining[0]) ?? faults[0];
	const { client, runtime } = clientOf(() => faultEffects[next()].answer as Answer, {
		maxWaitMs: 0,
	});
	const content = identifiedByBody({ text: 'Hello' });
	const error = await client.post('/conversations/t_1/messages', content).catch(String);
	expect(error).toBe(`Error: ${runtime.failures[0]?.reason}`);
	const place = { operation: 'message: post', itemIndex: 0 };
	return spruceError(spruceNode({ parameters: {} }), runtime.failures[0], place);
}

describe('a message that fails on every try', () => {
	const warning = 'Spruce may have carried it out anyway';

	it('warns that it may have been sent when a try may have reached Spruce', async () => {
		const firstAnswerLost = await errorAfter('lost after', 'refused connection');
		const serverError = await errorAfter('error 500 after');

		for (const { description, context } of [firstAnswerLost, serverError]) {
			expect(description).toContain(warning);
			expect(context.spruce).toMatchObject({ attempts: 5, retryable: false });
		}
	});

	it('is retryable without a warning when no try reached Spruce', async () => {
		const { description, context } = await errorAfter('refused connection');

		expect(context.spruce).toMatchObject({ attempts: 5, retryable: true });
		expect(description).not.toContain(warning);
	});
});
