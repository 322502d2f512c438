import { itemsOf } from '../host/Execution';
import type { SavedWorkflow } from '../host/Workflow';
import type { Appointment, AskingClinic } from './AskingClinic';
import { until } from '../../until';
import { SimulatedPatient } from './SimulatedPatient';

const onePhone = 'Another appointment has this phone number: please call';

/**
 * A family that shares a phone, and a patient with two appointments: a YES cannot answer two questions.
 *
 * @param importAsking imports the example that asks one patient, for these tests alone: n8n 1 lists 100 runs
 * @param numbers what the phone numbers begin with, all but the last two digits
 */
export function familyInN8n(
	clinic: () => AskingClinic,
	importAsking: () => Promise<SavedWorkflow>,
	numbers: string,
): void {
	let asking: SavedWorkflow;

	const person = (end: string) =>
		new SimulatedPatient(
			clinic().examples.stage.simulator.organization,
			`${numbers.slice(0, -2)}9${numbers.slice(-1)}${end}`,
			0,
		);
	const appointment = (phone: string, patient: string, time: string): Appointment => ({
		appointmentId: `${patient} at ${time} for ${numbers}`,
		patient,
		phone,
		time,
	});
	const finished = async (before: readonly string[], count: number) => {
		const executions = await clinic().examples.finished(asking, before.length + count);
		return executions.filter(({ id }) => !before.includes(id));
	};

	beforeAll(async () => {
		asking = await importAsking();
	});

	it('asks one question on each phone, says whom it is about, and lists the other appointments', async () => {
		const { rest } = clinic().examples.stage;
		const [family, twice] = [person('01'), person('02')];
		const digits = family.phone.slice(2);
		const spelled = `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
		const before = await rest.executionsOf(asking);
		const list = await clinic().importedList(
			[
				{ ...appointment(spelled, 'Ida Firstchild', '8:00 AM'), day: 'next Tuesday' },
				appointment(spelled, 'Ada Firstchild', '9:00 AM'),
				appointment(`${digits}.0`, 'Ben Secondchild', '9:30 AM'),
				appointment(twice.phone, 'Cleo Twice', '10:00 AM'),
				appointment(`1-${twice.phone.slice(2)}`, 'Cleo Twice', '4:00 PM'),
			],
			asking,
		);
		const reasons = ['', onePhone, '', onePhone];
		for (let runs = 0; runs < 2; runs++) {
			const listed = itemsOf(await list.run(), 'Patients to call');
			expect(listed.map(({ json }) => json.patient)).toEqual([
				'Ida Firstchild',
				'Ben Secondchild',
				'Cleo Twice',
			]);
			expect((await list.marks()).slice(1)).toEqual(reasons.map((reason) => ['', reason]));
		}
		for (const patient of [family, twice]) await patient.isTexted();
		family.write('YES');
		twice.write('No');
		family.write('no, not Ben');

		const outcomes = clinic().outcomesIn(await finished(before, 4));
		expect(Object.values(outcomes)).toEqual(
			expect.arrayContaining([
				[{ answer: 'YES', meaning: 'yes' }],
				[{ answer: 'No', meaning: 'no' }],
			]),
		);
		expect(Object.keys(outcomes)).toHaveLength(2);
		expect([family.texts, twice.texts]).toEqual([
			[expect.stringMatching(/^For Ada Firstchild: Can you come .* at 9:00 AM\?/)],
			[expect.stringMatching(/^For Cleo Twice: Can you come .* at 10:00 AM\?/)],
		]);
	});

	it('leaves to a person what a patient answers who got two questions', async () => {
		const { rest } = clinic().examples.stage;
		const patient = person('03');
		const before = await rest.executionsOf(asking);
		for (const time of ['9:00 AM', '9:30 AM']) {
			const list = await clinic().importedList(
				[appointment(patient.phone, 'Dora Moved', time)],
				asking,
			);
			const { length } = patient.texts;
			await list.run();
			await until(() => patient.texts.length > length);
		}
		patient.write('Yes');
		patient.write('No');

		const executions = await finished(before, 2);
		const answers = executions.flatMap((execution) => itemsOf(execution, "The patient's answer"));
		const meanings = answers.map(({ json }) => [
			/9:\d\d/.exec(String(json.question))?.[0],
			json.meaning,
		]);
		expect(Object.fromEntries(meanings)).toEqual({ '9:00': 'something else', '9:30': 'yes' });
	});
}
