import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

describe('searchSavedMessages', () => {
	const clinic = simulatedClinic();

	async function search(filter?: string) {
		const { credential: credentials } = clinic;
		return (await runListSearch('searchSavedMessages', { credentials, filter })).results;
	}

	it('lists the saved messages by title, and marks internal notes', async () => {
		const { savedMessages } = clinic.simulator.organization;

		const entries = await search();

		expect(entries.map(({ name }) => name)).toEqual([
			'Appointment reminder',
			'Directions',
			'Handover note (internal note)',
			'Refill sent',
			'Review request',
		]);
		expect(entries[0].value).toBe(savedMessages[0].id);
	});

	it.each([
		['REFILL', 1],
		['internal', 1],
		['nothing', 0],
	])('for "%s", finds %i messages', async (filter, count) => {
		expect(await search(filter)).toHaveLength(count);
	});

	it('asks Spruce once while the user types', async () => {
		for (const filter of ['r', 're', 'ref']) await search(filter);

		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it('shows a message without a title by its ID', async () => {
		const [first] = clinic.simulator.organization.savedMessages;
		first.title = '';

		expect((await search(first.id)).map(({ name }) => name)).toEqual([first.id]);
	});

	itExplainsAWrongToken(clinic, 'searchSavedMessages');
});
