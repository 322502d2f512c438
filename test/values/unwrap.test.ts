import { unwrap } from '../../nodes/SpruceHealth/values/unwrap';

describe('the record inside an answer', () => {
	it('comes out of its wrapper with its siblings beside it', () => {
		expect(
			unwrap({ conversation: { id: 't_1' }, postMessageRequestId: 'r_1' }, 'conversation'),
		).toEqual({
			id: 't_1',
			postMessageRequestId: 'r_1',
		});
	});

	it.each([[{ id: 't_1' }], [{ conversation: null }], [{ duplicate: true }]])(
		'is the answer itself where there is no wrapper: %j',
		(answer) => {
			expect(unwrap(answer, 'conversation')).toEqual(answer);
		},
	);
});
