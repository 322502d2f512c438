import { DateTime } from 'luxon';
import { missCall } from '../../../simulator/organization/conversations/missCall';
import type { Organization } from '../../../simulator/organization/Organization';
import type { SavedWorkflow } from '../../host/Workflow';
import { addPatient } from '../clinic/addPatient';
import { notesIn, textsIn } from '../clinic/conversationView';
import type { ExampleClinic } from '../clinic/ExampleClinic';
import { inTimeZone } from '../clinic/inTimeZone';

const example = 'Text back after a missed call';
/** Where it is afternoon when the day of UTC ends. */
const zone = 'America/Los_Angeles';

/** The example that texts back whose call was missed. */
export function textBackInN8n(clinic: () => ExampleClinic): void {
	let organization: Organization;
	let workflow: SavedWorkflow;

	beforeAll(async () => {
		({ organization } = clinic().stage.simulator);
		workflow = await inTimeZone(clinic(), await clinic().imported(example), zone);
		await clinic().stage.rest.activate(workflow);
	});

	afterAll(async () => await clinic().stage.rest.deactivate(workflow));

	it('texts everybody once on each day of the clinic, however often they call', async () => {
		const yesterday = DateTime.now().minus({ days: 1 });
		const callsAround = (midnight: DateTime, from: string) =>
			[-10, 10].map((minutes) =>
				at(organization, midnight.plus({ minutes }), () => missCall(organization, from)),
			);
		const calls = [
			callsAround(yesterday.toUTC().endOf('day'), '+12065557001'),
			callsAround(yesterday.setZone(zone).endOf('day'), '+12065557002'),
		];
		await clinic().finished(workflow, 4);

		const [afternoon, night] = calls.map(([{ conversationId }]) => conversationId);
		expect(textsIn(organization, afternoon)).toEqual([expect.stringContaining('missed your call')]);
		expect(textsIn(organization, night)).toHaveLength(2);
		expect([afternoon, night].flatMap((id) => notesIn(organization, id))).toEqual([]);
	});

	it('texts once a day whoever calls two lines of the clinic', async () => {
		const { internalEndpoints } = organization;
		const lines = internalEndpoints.filter(({ endpoint }) => endpoint.channel === 'phone');
		const before = await clinic().stage.rest.executionsOf(workflow);
		const calls = lines.map(({ endpoint }) =>
			missCall(organization, '+12065557006', endpoint.rawValue),
		);
		const ids = calls.map(({ conversationId }) => conversationId);
		expect(new Set(ids).size).toBeGreaterThan(1);
		await clinic().finished(workflow, before.length + ids.length);
		expect(ids.flatMap((id) => textsIn(organization, id))).toHaveLength(1);
		expect(ids.flatMap((id) => notesIn(organization, id))).toEqual([]);
	});

	it('asks the team to call back whoever gets no text, and says why', async () => {
		const { faults } = clinic().stage.simulator;
		addPatient(organization, '+12065557003', 'Nils Notext', ['No texts']);
		const unreadable = addPatient(organization, '+12065557004', 'Uma Unreadable');
		faults.add({ kind: 'status', status: 404, path: `/contacts/${unreadable.id}` });
		const body = { statusCode: 400, type: 'invalid_input', message: 'No texts to this number.' };
		faults.add({ kind: 'status', status: 400, body, operationId: 'PostMessageFromEndpoint' });

		const before = await clinic().stage.rest.executionsOf(workflow);
		const conversations = ['+12065557003', '+12065557004', '+12065557005'].map(
			(from) => missCall(organization, from).conversationId,
		);
		await clinic().finished(workflow, before.length + 3);

		expect(conversations.flatMap((id) => textsIn(organization, id))).toEqual([]);
		expect(conversations.map((id) => notesIn(organization, id))).toEqual([
			[expect.stringMatching(/^Please call back.*has the tag "No texts"/)],
			[expect.stringMatching(/^Please call back.*Contact/)],
			[expect.stringMatching(/^Please call back.*No texts to this number/)],
		]);
	});
}

/** What happens in Spruce at a time, as its events tell it. */
function at<Result>(organization: Organization, time: DateTime, act: () => Result): Result {
	const tell = organization.onChange;
	organization.onChange = (change) => tell?.({ ...change, at: `${time.toUTC().toISO()}` });
	try {
		return act();
	} finally {
		organization.onChange = tell;
	}
}
