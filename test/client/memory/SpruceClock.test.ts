import { SpruceClock } from '../../../nodes/SpruceHealth/client/memory/SpruceClock';
import type { SpruceResponse } from '../../../nodes/SpruceHealth/client/wire/request';

const noon = Date.parse('2026-11-02T12:00:00Z');
const hour = 3_600_000;

const answer = (date?: string, status = 200, body: unknown = {}): SpruceResponse => ({
	status,
	headers: date === undefined ? {} : { date },
	body,
});

describe("Spruce's clock", () => {
	it.each<[string, ReturnType<typeof answer>, number]>([
		['the Date header', answer('Mon, 02 Nov 2026 15:00:00 GMT'), noon + 3 * hour],
		['a Date header in the past', answer('Mon, 02 Nov 2026 11:00:00 GMT'), noon - hour],
		[
			'a refusal of Spruce',
			answer('Mon, 02 Nov 2026 13:00:00 GMT', 400, { type: 'bad' }),
			noon + hour,
		],
		["this computer's clock where there is no header", answer(), noon],
		["this computer's clock where the header is no time", answer('soon'), noon],
		['no page of a proxy', answer('Mon, 02 Nov 2026 15:00:00 GMT', 502, '<html>'), noon],
	])('is read from %s', (_source, response, expected) => {
		const clock = new SpruceClock();

		clock.setBy(response, noon);

		expect(clock.at(noon)).toBe(expected);
	});

	it('moves on with the clock of this computer', () => {
		const clock = new SpruceClock();
		clock.setBy(answer('Mon, 02 Nov 2026 15:00:00 GMT'), noon);

		expect(clock.at(noon + 1_500)).toBe(noon + 3 * hour + 1_500);
	});

	it('follows the latest answer, because a computer may correct its clock', () => {
		const clock = new SpruceClock();
		clock.setBy(answer('Mon, 02 Nov 2026 15:00:00 GMT'), noon);
		clock.setBy(answer('Mon, 02 Nov 2026 15:00:10 GMT'), noon + 3 * hour + 10_000);

		expect(clock.at(noon + 3 * hour + 10_000)).toBe(noon + 3 * hour + 10_000);
	});
});
