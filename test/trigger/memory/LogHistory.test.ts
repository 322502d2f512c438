import { LogHistory } from '../../../nodes/SpruceHealth/trigger/memory/LogHistory';
import { delivered, givenUp, logEntry, waiting } from '../logEntry';
import { conversationEvent, recordEvent } from '../sampleEvents';

const hour = 3_600_000;
const now = Date.parse('2026-11-02T12:00:00Z');
const asking = conversationEvent({ id: 't_asking', archived: true });

/** An entry of the log about a conversation, some hours before now. */
const entry = (id: string, hoursAgo: number, archived: boolean, delivery = delivered) => ({
	...logEntry(
		'wde_1',
		{
			...conversationEvent({ id, archived }),
			time: new Date(now - hoursAgo * hour).toISOString(),
		},
		delivery,
	),
});

/** Reads windows until there is none. */
function windowsOf(history: LogHistory, pages: number): number[] {
	const hours: number[] = [];
	for (let window = history.nextWindow(0); window !== undefined; window = history.nextWindow(0)) {
		hours.push((window.to - window.from) / hour);
		for (let page = 0; page < pages; page++) history.countPage(page);
		history.take(window, [], pages, now, asking);
	}
	return hours;
}

describe('the history in the log of an endpoint', () => {
	it('is read backwards, a quiet one in ever longer windows up to 30 days', () => {
		expect(windowsOf(new LogHistory(now), 1)).toEqual([1, 4, 16, 64, 256, 1_024]);
	});

	it('of a busy endpoint is read for 200 calls', () => {
		expect(windowsOf(new LogHistory(now), 8)).toEqual(Array.from({ length: 25 }, () => 1));
	});

	it('begins where this process began, by the clock of Spruce', () => {
		expect(new LogHistory(now).nextWindow(2 * hour)?.to).toBe(now + 2 * hour);
	});

	it('is read in a shorter window where one has too many pages', () => {
		const history = new LogHistory(now);
		history.shorten();
		expect(history.nextWindow(0)).toEqual({ from: now - hour / 4, to: now });
	});

	it('ends where even a minute has too many pages, as if Spruce ignored the times', () => {
		const history = new LogHistory(now);
		for (let times = 0; times < 4; times++) history.shorten();
		expect(history.nextWindow(0)).toBeUndefined();
	});

	it('ends after it could not be read 20 times', () => {
		const history = new LogHistory(now);
		for (let times = 0; times < 19; times++) history.noteFailure();
		expect(history.nextWindow(0)).toBeDefined();
		history.noteFailure();
		expect(history.nextWindow(0)).toBeUndefined();
	});

	it('shows the last state of a conversation that n8n has had, whatever the order of the log', () => {
		const log = [entry('t_1', 3, true), entry('t_1', 1, false), entry('t_2', 2, true)];
		for (const listed of [log, [...log].reverse()]) {
			const window = { from: now - 4 * hour, to: now };
			const states = new LogHistory(now).take(window, listed, 1, now, asking);
			expect([...states].map(([id, { isArchived }]) => [id, isArchived]).sort()).toEqual([
				['t_1', false],
				['t_2', true],
			]);
		}
	});

	it.each([
		['still waits', waiting],
		['was given up', givenUp],
	])(
		'shows nothing of a conversation with a later event that %s, nor does what is older',
		(_, delivery) => {
			const history = new LogHistory(now);
			const window = { from: now - hour, to: now };
			history.take(window, [entry('t_1', 0.1, false, delivery)], 1, now, asking);
			const older = { from: now - 5 * hour, to: now - hour };
			expect(history.take(older, [entry('t_1', 2, true)], 1, now, asking).size).toBe(0);
		},
	);

	it('shows nothing of a conversation with an event that is dated ahead', () => {
		const window = { from: now - 5 * hour, to: now };
		const log = [entry('t_1', 2, true), entry('t_1', -48, true)];
		expect(new LogHistory(now).take(window, log, 1, now, asking).size).toBe(0);
	});

	it('takes the event that asks for no later event, and other records for no conversation', () => {
		const history = new LogHistory(now);
		const log = [
			entry('t_asking', 2, false),
			logEntry('wde_1', asking, waiting),
			logEntry('wde_1', {
				...recordEvent('contact.updated', { id: 't_asking' }),
				time: asking.time,
			}),
		];
		const window = { from: now - 5 * hour, to: now };
		const states = history.take(
			window,
			log.map((one) => ({ ...one })),
			1,
			now,
			asking,
		);
		expect(states.get('t_asking')?.isArchived).toBe(false);
	});
});
