import { RefusedRequests } from '../../../nodes/SpruceHealth/trigger/webhook/RefusedRequests';

const minute = 60_000;

/** What each refused request leads to: a look, after so many requests, or nothing. */
const looksAt = (refused: RefusedRequests, minutes: number[]) =>
	minutes.map((time) => refused.add(time * minute));

describe('refused requests', () => {
	it('lead to a look at once, and to the next one after five minutes', () => {
		const minutes = [0, 1, 4.9, 5, 6, 12];
		expect(looksAt(new RefusedRequests(), minutes)).toEqual([
			1,
			undefined,
			undefined,
			3,
			undefined,
			2,
		]);
	});

	it('lead to one look although there are 10,000 of them', () => {
		const refused = new RefusedRequests();
		const looks = Array.from({ length: 10_000 }, (_, number) => refused.add(number));
		expect(looks.filter((count) => count !== undefined)).toEqual([1]);
		expect(refused.add(5 * minute)).toBe(10_000);
	});

	it('lead to another look sooner where the last one settled nothing', () => {
		const refused = new RefusedRequests();
		expect(refused.add(0)).toBe(1);
		refused.lookAgainAfter(100_000);
		expect(looksAt(refused, [1, 2, 4])).toEqual([undefined, 2, undefined]);
	});

	it('lead to a look after the clock was set back', () => {
		const refused = new RefusedRequests();
		expect(looksAt(refused, [500_000, 0, 1])).toEqual([1, 1, undefined]);
	});
});
