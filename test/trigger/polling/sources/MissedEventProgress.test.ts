import { cursorAt } from '../../../../nodes/SpruceHealth/trigger/memory/cursor';
import { MissedEventProgress } from '../../../../nodes/SpruceHealth/trigger/polling/sources/MissedEventProgress';
import { callEvent } from '../../sampleEvents';

const hour = 3_600_000;
const begun = Date.parse('2026-11-02T12:00:00Z');
const at = (ms: number) => new Date(begun + ms).toISOString();

describe('what counts once for a call', () => {
	it('is forgotten a day later', () => {
		const progress = new MissedEventProgress({ since: at(0), cursor: cursorAt(at(0)) }, undefined);
		const event = callEvent();
		const logged = { event, time: at(hour), hash: 'missed', keptUntil: begun + hour };
		progress.take(logged, [{ event, time: at(hour), key: 'call', names: ['missedCall'] }]);
		expect(progress.onceKeys).toHaveLength(8);
		progress.finish(cursorAt(at(25 * hour)));
		expect(progress.onceKeys).toHaveLength(8);
		progress.finish(cursorAt(at(25 * hour + 1)));
		expect(progress.onceKeys).toBe('');
	});
});
