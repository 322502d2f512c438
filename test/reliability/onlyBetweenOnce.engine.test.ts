import type { IDataObject, INode } from 'n8n-workflow';
import { byId } from '../resources/byId';
import { lineId } from '../resources/organizationRecords';
import { simulatedClinic } from '../resources/simulatedClinic';
import type { RecordedRequest } from '../simulator/startSimulator';
import { fakeDate } from '../trigger/fakeDate';

const operationId = 'PostMessageFromEndpoint';
const reminder = 'Your appointment is tomorrow.';

const again: Partial<INode> = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

/** A Monday in New York, the workflow's time zone. */
function monday(time: string): number {
	return Date.parse(`2026-11-02T${time}-05:00`);
}

/** Whatever the clock shows when a message is tried again: the hours are over, or have begun. */
describe('a message with Only Between that is tried again at another time', () => {
	let onPost: (() => void) | undefined;
	const clinic = simulatedClinic({
		onAnswer(request: RecordedRequest) {
			if (request.operationId === operationId) onPost?.();
		},
	});
	const clock = fakeDate();
	let ticking: NodeJS.Timeout;
	beforeEach(() => {
		// Pauses end by the clock.
		ticking = setInterval(() => clock.pass(200), 10);
	});
	afterEach(() => {
		clearInterval(ticking);
		onPost = undefined;
	});

	function text(): IDataObject {
		return {
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '206-555-0177',
			internalEndpointId: byId(lineId(clinic.simulator.organization, 'phone')),
			text: reminder,
			options: { onlyBetween: { hours: { from: '9:00 AM', to: '6:00 PM' } } },
		};
	}

	/** The first answer is lost, and the message is tried again at another time. */
	function loseAnswer(first: string, second: string): void {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });
		jest.setSystemTime(monday(first));
		onPost = () => {
			onPost = undefined;
			jest.setSystemTime(monday(second));
		};
	}

	function tries() {
		return clinic.simulator.requests.filter((request) => request.operationId === operationId);
	}

	/** What the patient got, or will get. */
	function texts(): number {
		const { items, scheduledMessages } = clinic.simulator.organization;
		const waiting = scheduledMessages.filter(
			({ message, sentConversationItemId }) =>
				message.text === reminder && sentConversationItemId === undefined,
		);
		return items.filter((item) => item.text === reminder).length + waiting.length;
	}

	it.each([
		['before the hours, and in them, when Spruce has posted it', '08:58:00', '09:01:00'],
		['twice before the hours, while it waits in Spruce', '08:50:00', '08:58:00'],
		['a moment before the hours, and in them, while it waits', '08:59:50', '09:00:05'],
		['in the hours, and after them, when Spruce has posted it', '17:59:00', '18:01:00'],
		['in the evening, and in the next night', '20:00:00', '23:59:00'],
	])('reaches the patient once: %s', async (_, first, second) => {
		loseAnswer(first, second);
		const { items } = await clinic.run(text(), { node: again });

		const [one, other] = tries().map(({ headers }) => headers['s-idempotency-key']);
		expect(other).toBe(one);
		expect(texts()).toBe(1);
		expect(items[0].json).toMatchObject({ duplicate: true });
	});

	it('tells what it was scheduled for when the item is run again in the hours', async () => {
		jest.setSystemTime(monday('08:50:00'));
		const line = byId("={{ $json.line ? $json.line : 'none' }}");
		onPost = () => jest.setSystemTime(monday('09:30:00'));
		const { items } = await clinic.run(
			{ ...text(), internalEndpointId: line },
			{
				items: [{ line: lineId(clinic.simulator.organization, 'phone') }, { line: 'e_missing' }],
				node: { ...again, onError: 'continueErrorOutput' },
			},
		);

		expect(texts()).toBe(1);
		expect(items[0].json).toMatchObject({ scheduledFor: '2026-11-02T14:00:00.000Z' });
	});

	it('reaches the patient twice where two equal items are meant, and both answers are lost', async () => {
		jest.setSystemTime(monday('20:00:00'));
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId, skip: 1 });
		const { items } = await clinic.run(text(), { items: [{}, {}] });

		expect(texts()).toBe(2);
		expect(items.map(({ json }) => json.duplicate)).toEqual([true, true]);
	});

	it('is not taken for sent because an equal one waits: the error asks for a look', async () => {
		jest.setSystemTime(monday('20:00:00'));
		// The second one is refused, and its refusal uses up its key.
		clinic.simulator.faults.add({ kind: 'status', status: 500, operationId, skip: 1 });
		const type = 'duplicate_request';
		const body = { statusCode: 422, type, message: 'seen before' };
		clinic.simulator.faults.add({ kind: 'status', status: 422, operationId, skip: 1, body });
		const { items, error } = await clinic.run(text(), { items: [{}, {}] });

		expect(texts()).toBe(1);
		expect(items).toEqual([]);
		expect(error?.message).toContain('It is not known whether Spruce Health did this');
	});
});
