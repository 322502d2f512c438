import { missedDeliveries } from '../../../nodes/SpruceHealth/trigger/polling/sources/missedDeliveries';
import { newContacts } from '../../../nodes/SpruceHealth/trigger/polling/sources/newContacts';
import type {
	PollContext,
	Position,
	Source,
} from '../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { clientOf } from '../../client/clientOf';
import { bodyOf, recordEvent } from '../sampleEvents';
import { lookAt } from './lookAt';
import { type Fact, ModelPractice } from './ModelPractice';

const start = Date.parse('2026-11-02T12:00:00Z');
const count = 10_000;
const numbers = Array.from({ length: count }, (_, index) => index);

/** Wherever a list of 10,000 is searched once for each of its entries, a poll takes far longer. */
const cpuLimitMs = 5_000;

/**
 * How many news a poll gave, and how long n8n could do nothing else, in ms. Counted in the time of
 * the processor, because other programs take some of the time on the clock.
 */
async function pollOf(source: Source, look: PollContext, position: Position) {
	const before = process.cpuUsage();
	let told = 0;
	let last = { next: position };
	for await (const step of source.read(look, position)) {
		told += step.news.length;
		last = step;
	}
	const { user } = process.cpuUsage(before);
	return { told, next: last.next, cpuMs: user / 1_000 };
}

describe('thousands at once do not keep n8n from its other work for long', () => {
	it('contacts that were imported', async () => {
		const facts = numbers.map((index): Fact => {
			const happensAt = start + 1_000 + index;
			const id = `entity_${index}`;
			const visible = { listedAt: happensAt, readableAt: happensAt };
			return { id, conversation: '', isInbound: true, happensAt, ...visible };
		});
		const practice = new ModelPractice(facts, {
			pageSize: 500,
			isNewestFirst: true,
			requestTakesMs: 1,
		});
		practice.clock = start;
		const { look } = lookAt(practice);
		const position = await newContacts.begin(look);
		practice.clock = start + 60_000;
		const { told, next, cpuMs } = await pollOf(newContacts, look, position);

		expect(told).toBe(count);
		expect(cpuMs).toBeLessThan(cpuLimitMs);
		expect((await pollOf(newContacts, look, next)).told).toBe(0);
	});

	it('missed events', async () => {
		const events = numbers.map((index) => ({
			id: `wev_${index}`,
			eventTime: new Date(start + index).toISOString(),
			data: JSON.stringify(bodyOf(recordEvent('contact.created', { id: `entity_${index}` }))),
			delivery: { attempts: 10, attemptLimit: 10 },
		}));
		const respond = () => ({ status: 200, headers: {}, body: { events, hasMore: false } });
		const look: PollContext = {
			client: clientOf(respond).client,
			settings: { chosen: ['anyEvent'], filters: {}, options: {} },
			endpoint: { id: 'wde_long', url: 'https://n8n.example.com/webhook/long' },
			now: () => start + 3_600_000,
		};
		const since = new Date(start - 1).toISOString();
		const position: Position = { since, cursor: { upTo: since, taken: {} } };
		const { told, next, cpuMs } = await pollOf(missedDeliveries, look, position);

		expect(told).toBe(count);
		expect(cpuMs).toBeLessThan(cpuLimitMs);
		expect((await pollOf(missedDeliveries, look, next)).told).toBe(0);
	});
});
