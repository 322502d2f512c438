import { unwrap } from '../../nodes/SpruceHealth/values/unwrap';

describe('unwrapping a record', () => {
	it('merges the wrapped record with the other fields of the answer', () => {
		expect(
			unwrap({ conversation: { id: 't_1' }, postMessageRequestId: 'r_1' }, 'conversation'),
		).toEqual({
			id: 't_1',
			postMessageRequestId: 'r_1',
		});
	});

	it.each([[{ id: 't_1' }], [{ conversation: null }], [{ duplicate: true }]])(
		'returns the answer itself when there is no wrapper: %j',
		(answer) => {
			expect(unwrap(answer, 'conversation')).toEqual(answer);
		},
	);
});
