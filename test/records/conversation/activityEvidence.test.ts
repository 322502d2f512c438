import { activityEvidence } from '../../../nodes/SpruceHealth/records/conversation/activityEvidence';

const listedAt = Date.parse('2026-11-02T12:00:00Z');

describe('what a reading shows about the time of last activity', () => {
	it.each([
		{ what: 'the last message', lastMessageAt: '11:00:00', createdAt: '11:00:00' },
		{ what: 'a message just after it', lastMessageAt: '11:00:00', createdAt: '11:00:10' },
		{ what: 'a message before a note', lastMessageAt: '11:00:00', createdAt: '09:00:00' },
		{ what: 'nothing said', lastMessageAt: '11:00:00', createdAt: undefined },
		{ what: 'the least age', lastMessageAt: '11:50:00', createdAt: '11:50:00' },
	])('is complete with $what', ({ lastMessageAt, createdAt }) => {
		expect(evidence(lastMessageAt, createdAt)).toBe('complete');
	});

	it.each([
		{ what: 'activity just now', lastMessageAt: '11:50:01', createdAt: '11:50:01' },
		{ what: 'activity just now without an item', lastMessageAt: '11:59:00', createdAt: '09:00:00' },
		{ what: 'an item just now', lastMessageAt: '11:00:00', createdAt: '11:55:00' },
		{ what: 'an item since the listing', lastMessageAt: '11:00:00', createdAt: '12:30:00' },
	])('is too early with $what', ({ lastMessageAt, createdAt }) => {
		expect(evidence(lastMessageAt, createdAt)).toBe('tooEarly');
	});

	it.each([{ time: undefined }, { time: null }, { time: 'a while ago' }])(
		'is too early with $time for a time',
		({ time }) => {
			const item = { createdAt: '2026-11-02T11:00:00Z' };
			expect(activityEvidence({ lastMessageAt: time }, item, listedAt)).toBe('tooEarly');
			const conversation = { lastMessageAt: '2026-11-02T11:00:00Z' };
			expect(activityEvidence(conversation, { createdAt: time }, listedAt)).toBe('tooEarly');
		},
	);

	it('is misleading with a message long after it', () => {
		expect(evidence('11:00:00', '11:00:11')).toBe('misleading');
	});
});

function evidence(lastMessageAt: string, createdAt: string | undefined) {
	return activityEvidence(
		{ lastMessageAt: `2026-11-02T${lastMessageAt}Z` },
		createdAt === undefined ? undefined : { createdAt: `2026-11-02T${createdAt}Z` },
		listedAt,
	);
}
