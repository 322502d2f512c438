import { DateTime } from 'luxon';
import type { Organization } from '../../../simulator/organization/Organization';

import { itemsOf } from '../../host/Execution';
import { addPatient } from '../clinic/addPatient';
import { notesIn } from '../clinic/conversationView';
import type { Changes, ExampleClinic } from '../clinic/ExampleClinic';
import { inTimeZone } from '../clinic/inTimeZone';
import { lastSpokenIn } from '../clinic/lastSpokenIn';

const example = 'Who is waiting for an answer';
const zone = 'America/Denver';

/** The example that lists for the team who waits for an answer. */
export function waitingListInN8n(clinic: () => ExampleClinic): void {
	let organization: Organization;

	beforeAll(() => ({ organization } = clinic().stage.simulator));

	const run = async (changes: Changes = {}) => {
		const workflow = await inTimeZone(clinic(), await clinic().imported(example, changes), zone);
		return await clinic().stage.rest.run(workflow);
	};
	/** The notes of the team that have such a title, each with its lines. */
	const lists = (title: RegExp) =>
		organization.conversations
			.filter((conversation) => conversation.type === 'note' && title.test(conversation.title))
			.map(({ id, title: whole }) => ({
				title: whole,
				lines: notesIn(organization, id)[0].split('\n'),
			}));

	it('gives the team a list of who waits, the longest wait first, once for each time', async () => {
		addPatient(organization, '+12065557201', 'Hana Hourling');
		addPatient(organization, '+12065557202', 'Dagny Dayling');
		addPatient(organization, '+12065557207', 'Momme Monthling');
		const [months, hours, day, answered, fresh] = [
			lastSpokenIn(organization, '+12065557207', 'patient', 300 * 24),
			lastSpokenIn(organization, '+12065557201', 'patient', 3),
			lastSpokenIn(organization, '+12065557202', 'patient', 26),
			lastSpokenIn(organization, '+12065557203', 'teammate', 3),
			lastSpokenIn(organization, '+12065557204', 'patient', 0.5),
		];
		const since = (time: string) => DateTime.fromISO(time, { zone }).toFormat('ccc, LLL d, h:mm a');
		await run();
		await run();

		const found = lists(/^Waiting for an answer, \w+day, \w+ \d+, \d+ [AP]M$/);
		expect(new Set(found.map(({ title }) => title)).size).toBe(found.length);
		const own = [months, hours, day, answered, fresh].map(({ appURL }) => appURL);
		const lines = found[0].lines.filter((line) => own.some((url) => line.endsWith(url)));
		expect(lines).toEqual([
			`Momme Monthling, since ${since(months.lastMessageAt)}: ${months.appURL}`,
			`Dagny Dayling, since ${since(day.lastMessageAt)}: ${day.appURL}`,
			`Hana Hourling, since ${since(hours.lastMessageAt)}: ${hours.appURL}`,
		]);
	});

	it('cuts a long list and says how many more there are', async () => {
		const key = { idempotencyKey: 'a list of its own' };
		const withMost = (most: number, title: string): Changes => ({
			'Keep the longest waits': (parameters) => ({ ...parameters, maxItems: most }),
			'Give the team the list': (parameters) => ({ ...parameters, title, requestOptions: key }),
		});
		lastSpokenIn(organization, '+12065557205', 'patient', 4);
		lastSpokenIn(organization, '+12065557206', 'patient', 5);
		const execution = await run(withMost(2, 'Cut'));

		const waiting = itemsOf(execution, 'Get who is waiting').length;
		expect(lists(/^Cut$/)).toEqual([
			{ title: 'Cut', lines: [expect.anything(), expect.anything(), `and ${waiting - 2} more`] },
		]);
	});

	it('gives no list when nobody waits', async () => {
		const before = organization.conversations.length;
		const execution = await run({
			'Get who is waiting': (parameters) => ({ ...parameters, waitingMinutes: 525_600 }),
		});
		expect(execution.status).toBe('success');
		expect(organization.conversations).toHaveLength(before);
	});

	it('tells the team when there is no list, and why', async () => {
		const body = { statusCode: 400, type: 'invalid_input', message: 'The list is broken.' };
		clinic().stage.simulator.faults.add({
			kind: 'status',
			status: 400,
			body,
			operationId: 'ListConversations',
		});
		await run();

		expect(lists(/^No list of who is waiting, \w+day/)).toEqual([
			{
				title: expect.anything(),
				lines: [expect.stringMatching(/^Please look into the inbox.*The list is broken/)],
			},
		]);
	});
}
