import { missedDeliveries } from '../../../nodes/SpruceHealth/trigger/polling/sources/missedDeliveries';
import { newContacts } from '../../../nodes/SpruceHealth/trigger/polling/sources/newContacts';
import type {
	PollContext,
	Position,
	Source,
	Step,
} from '../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { clientOf } from '../../client/clientOf';
import { bodyOf, recordEvent } from '../sampleEvents';
import { modelPollContext } from './modelPollContext';
import { type Fact, ModelPractice } from './ModelPractice';

const noon = Date.parse('2026-11-02T12:00:00Z');
const count = 10_000;
const numbers = Array.from({ length: count }, (_, index) => index);

/** Wherever a list of 10,000 is searched once for each of its entries, a poll takes far longer. */
const cpuLimitMs = 5_000;

/**
 * Polls: how many events came, where the next poll begins, and how long n8n was blocked, in ms. The
 * time is the processor's, because other programs take some of the time on the clock.
 */
async function pollOf(source: Source, pollContext: PollContext, start: Position) {
	const before = process.cpuUsage();
	let found = 0;
	let last: Step | undefined;
	for await (const step of source.read(pollContext, start)) {
		found += step.newEvents.length;
		last = step;
	}
	const { user } = process.cpuUsage(before);
	return { found, end: last?.position() ?? start, cpuMs: user / 1_000 };
}

describe('thousands of new events at once do not block n8n for long', () => {
	it('as imported contacts', async () => {
		const facts = numbers.map((index): Fact => {
			const happensAt = noon + 1_000 + index;
			const id = `entity_${index}`;
			const visible = { listedAt: happensAt, readableAt: happensAt };
			return { id, conversation: '', isInbound: true, happensAt, ...visible };
		});
		const practice = new ModelPractice(facts, {
			pageSize: 500,
			isNewestFirst: true,
			requestTakesMs: 1,
		});
		practice.clock = noon;
		const { pollContext } = modelPollContext(practice);
		const position = await newContacts.begin(pollContext);
		practice.clock = noon + 60_000;
		const { found, end, cpuMs } = await pollOf(newContacts, pollContext, position);

		expect(found).toBe(count);
		expect(cpuMs).toBeLessThan(cpuLimitMs);
		expect((await pollOf(newContacts, pollContext, end)).found).toBe(0);
	});

	it('as missed events', async () => {
		const events = numbers.map((index) => ({
			id: `wev_${index}`,
			eventTime: new Date(noon + index).toISOString(),
			data: JSON.stringify(bodyOf(recordEvent('contact.created', { id: `entity_${index}` }))),
			delivery: { attempts: 10, attemptLimit: 10 },
		}));
		const respond = () => ({ status: 200, headers: {}, body: { events, hasMore: false } });
		const pollContext: PollContext = {
			client: clientOf(respond).client,
			settings: { chosen: ['anyEvent'], simplify: false, filters: {}, options: {} },
			endpoint: { id: 'wde_long', url: 'https://n8n.example.com/webhook/long' },
			now: () => noon + 3_600_000,
		};
		const since = new Date(noon - 1).toISOString();
		const position: Position = { since, cursor: { upTo: since, taken: {} } };
		const { found, end, cpuMs } = await pollOf(missedDeliveries, pollContext, position);

		expect(found).toBe(count);
		expect(cpuMs).toBeLessThan(cpuLimitMs);
		expect((await pollOf(missedDeliveries, pollContext, end)).found).toBe(0);
	});
});
