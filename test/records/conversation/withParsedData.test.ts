import { withParsedData } from '../../../nodes/SpruceHealth/records/conversation/withParsedData';

describe('an event of a webhook endpoint', () => {
	it('has its data as an object, and everything else unchanged', () => {
		const delivery = { attempts: 1, attemptLimit: 10, status: 'delivered' };
		const data = '{"type":"contact.created","data":{"object":{"id":"entity_1"}}}';

		const read = withParsedData({ id: 'wev_1', data, delivery, somethingNew: 1 });

		expect(read).toEqual({
			id: 'wev_1',
			data: { type: 'contact.created', data: { object: { id: 'entity_1' } } },
			delivery,
			somethingNew: 1,
		});
		expect(Object.keys(read)).toEqual(['id', 'data', 'delivery', 'somethingNew']);
	});

	it.each(['', '{', 'null', '[]', '7', 'text', null, undefined, { type: 'contact.created' }])(
		'stays as it is when its data is %j',
		(data) => {
			expect(withParsedData({ id: 'wev_1', data })).toEqual({ id: 'wev_1', data });
		},
	);
});
