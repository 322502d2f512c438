import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { waitingMessage } from '../resources/waitingMessage';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';
import { scrollToTheEnd } from './scrollToTheEnd';

describe('searchScheduledMessages', () => {
	const clinic = simulatedClinic();

	const operationId = 'ListScheduledMessages';

	async function open(filter?: string, paginationToken?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchScheduledMessages', { credentials, filter, paginationToken });
	}

	it('shows the beginning of the text and the time in the time zone of the clinic', async () => {
		const { organization } = clinic.simulator;
		const text = 'Your appointment\n is tomorrow at 9:00. Please bring your insurance card.';
		const { id } = waitingMessage(organization, { text });

		const { results } = await open();

		// The workflow sets no time zone, so the engine's applies: America/New_York.
		expect(results).toEqual([
			{
				name: 'Your appointment is tomorrow at 9:00. Please bring your insu (Jan 30, 2099, 9:00 AM)',
				value: id,
			},
		]);
	});

	it('shows a message without text by its time', async () => {
		waitingMessage(clinic.simulator.organization, { text: '' });

		const [{ name }] = (await open()).results;

		expect(name).toBe('No text (Jan 30, 2099, 9:00 AM)');
	});

	it('lists every waiting message, page by page as the user scrolls, past an empty page', async () => {
		const { organization } = clinic.simulator;
		const ids = Array.from({ length: 61 }, () => waitingMessage(organization).id);
		waitingMessage(organization, { sentConversationItemId: 'ti_1' });
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId, skip: 1 });

		const entries = await scrollToTheEnd(open);

		expect(entries.map(({ value }) => value).sort()).toEqual(ids.sort());
		expect(clinic.simulator.requests).toHaveLength(5);
		for (const { query } of clinic.simulator.requests) expect(query).not.toHaveProperty('pageSize');
	});

	it.each([' REFILL ', 'mar 3, 2099', '12:15 pm'])('finds a message by "%s"', async (filter) => {
		const { organization } = clinic.simulator;
		for (let index = 0; index < 60; index++) waitingMessage(organization);
		const { id } = waitingMessage(organization, {
			text: 'Time for your refill',
			scheduledToSendAt: '2099-03-03T17:15:00.000Z',
		});

		const { results } = await open(filter);

		expect(results.map(({ value }) => value)).toEqual([id]);
	});

	it('finds matches on all pages at once, because the editor fetches no more while it searches', async () => {
		const { organization } = clinic.simulator;
		const ids = Array.from({ length: 130 }, (_, index) => {
			const isMeant = index % 60 === 0;
			return waitingMessage(organization, { text: isMeant ? 'Refill' : 'Reminder' }).id;
		}).filter((_, index) => index % 60 === 0);

		const { results, paginationToken } = await open('refill');

		expect(results.map(({ value }) => value).sort()).toEqual(ids.sort());
		expect(paginationToken).toBeUndefined();
	});

	it('reads ten pages at most, once a minute, and says that it did not search the others', async () => {
		for (let index = 0; index < 260; index++) waitingMessage(clinic.simulator.organization);

		await open('nothing says this');
		const { results } = await open('nor this');

		expect(results).toEqual([
			{ name: '… later ones were not searched: choose By ID', value: false },
		]);
		expect(clinic.simulator.requests).toHaveLength(10);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId });

		expect((await open()).results).toEqual([]);
	});

	itExplainsAWrongToken(clinic, 'searchScheduledMessages');
});
