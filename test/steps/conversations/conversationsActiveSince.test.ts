import { conversationsActiveSince } from '../../../nodes/SpruceHealth/steps/conversations/conversationsActiveSince';
import { clientOf } from '../../client/clientOf';
import { MovingPractice, noon } from '../../trigger/polling/MovingPractice';

const cases = (['count', 'record'] as const).flatMap((token) =>
	(['forward', 'back'] as const).map((move) => ({ token, move })),
);

describe('the conversations with activity since a time', () => {
	it.each(cases)(
		'come once each, the least recently active first: one moves $move, the next page begins by $token',
		async ({ token, move }) => {
			const practice = new MovingPractice(token, move);
			const listed = await conversationsActiveSince(clientOf(practice.respond).client, noon);
			const inOrder = [...practice.conversations].sort(
				(one, other) => one.activeAt - other.activeAt,
			);

			expect(listed.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
		},
	);

	it('take one call where they are on one page', async () => {
		const practice = new MovingPractice('record', 'back');
		const { client, runtime } = clientOf(practice.respond);
		await conversationsActiveSince(client, noon + 500_000);

		expect(runtime.sent).toHaveLength(1);
	});
});
