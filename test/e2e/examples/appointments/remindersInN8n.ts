import type { INodeParameters } from 'n8n-workflow';
import { appointments } from '../../../../demo/tables/appointments';
import { until } from '../../../until';
import { SimulatedPatient } from '../../ask/SimulatedPatient';
import type { DataTableColumn, DataTableRow } from '../../host/DataTable';
import { failureOf, itemsOf, type Execution } from '../../host/Execution';
import { addPatient } from '../clinic/addPatient';
import { AppointmentList } from './AppointmentList';
import { simulatorCredential } from '../../simulatorCredential';
import { zoneAtHour } from '../clinic/clinicDay';
import type { ExampleClinic } from '../clinic/ExampleClinic';

const example = 'Send appointment reminders';
const schedule = 'Every two hours from 10 AM to 10 PM';

/** The example that reminds everybody who comes tomorrow. */
export function remindersInN8n(clinic: () => ExampleClinic): void {
	let newest = 1000;
	let noon: AppointmentList;

	const simulator = () => clinic().stage.simulator;
	/** No contact of the seed has this area code. */
	const newPatient = () =>
		new SimulatedPatient(simulator().organization, `+1564555${++newest}`, newest);
	const textsOf = (...patients: SimulatedPatient[]) => patients.map(({ texts }) => texts.length);
	const messagesAskedFor = () =>
		simulator().requests.filter(({ operationId }) => operationId === 'PostMessageFromEndpoint')
			.length;
	/** The lists that the team sees in Spruce, the oldest first. */
	const lists = () => {
		const { conversations, items } = simulator().organization;
		const ids = conversations
			.filter(({ title }) => title.startsWith('Patients to call'))
			.map(({ id }) => id);
		return items.filter((item) => ids.includes(item.conversationId)).map(({ text }) => text.trim());
	};
	const listed = (execution: Execution) =>
		itemsOf(execution, 'Patients to call').map(({ json }) => json.toCall);

	beforeAll(async () => {
		noon = await AppointmentList.imported(clinic(), example, zoneAtHour(12));
	});

	it('texts everybody who comes tomorrow once, however day and phone are written, and marks the rows', async () => {
		const [one, two, three, family, other] = Array.from({ length: 5 }, newPatient);
		const spelled = `(${two.phone.slice(2, 5)}) 555-${two.phone.slice(-4)}`;
		await noon.replace([
			noon.appointment(one.phone.slice(2), { day: noon.day(1, 'MM/dd/yyyy') }),
			noon.appointment(spelled, { day: noon.tomorrow, time: '' }),
			noon.appointment(`${three.phone.slice(2)}.0`, { remindedFor: noon.day(0, 'yyyy-MM-dd') }),
			noon.appointment(family.phone, { appointmentId: 'first child' }),
			noon.appointment(family.phone, { appointmentId: 'second child' }),
			noon.appointment(other.phone, { day: noon.day(0) }),
			noon.appointment(other.phone, { day: noon.day(2) }),
		]);
		const execution = await noon.run();

		expect(failureOf(execution)).toBeUndefined();
		expect(textsOf(one, two, three, family, other)).toEqual([1, 1, 1, 2, 0]);
		const day = noon.day(1, 'cccc, LLLL d');
		expect(one.texts[0]).toContain(`your appointment on ${day} at 9:00 AM. Please`);
		expect(two.texts[0]).toContain(`your appointment on ${day}. Please`);
		const reminded = [noon.remindedFor(), ''];
		const rows = [reminded, [noon.tomorrow, ''], ...Array(3).fill(reminded)];
		expect(await noon.marks()).toEqual([...rows, ['', ''], ['', '']]);
		expect(listed(execution)).toEqual([]);

		const asked = messagesAskedFor();
		const late = newPatient();
		await noon.add([noon.appointment(late.phone)]);
		await noon.run();
		expect(textsOf(late, family)).toEqual([1, 2]);
		expect(messagesAskedFor()).toBe(asked + 1);
	});

	it('lists with the reason who could not be reminded, and tries them again', async () => {
		const { organization, faults } = simulator();
		const [unreadable, tagged, refused, well] = Array.from({ length: 4 }, newPatient);
		addPatient(organization, tagged.phone, 'Wants no texts', ['No texts']);
		faults.add({ kind: 'status', status: 400, operationId: 'PostMessageFromEndpoint' });
		const nothing = { appointmentId: null, patient: null, phone: null, day: null, time: null };
		await noon.replace([
			noon.appointment(refused.phone),
			noon.appointment(unreadable.phone, { day: 'next Tuesday' }),
			noon.appointment(`${tagged.phone.slice(2)}.0`),
			noon.appointment('none yet'),
			noon.appointment(well.phone),
			{ ...noon.appointment(''), ...nothing },
		]);

		const first = await noon.run();
		const reasons = [
			'Cannot read the day: write it like 12/1/2026',
			'Wants no texts',
			expect.stringContaining('Phone Number') as string,
		];
		expect(textsOf(unreadable, tagged, refused, well)).toEqual([0, 0, 0, 1]);
		const done = [noon.remindedFor(), ''];
		const left = reasons.map((reason) => ['', reason]);
		const refusal = expect.stringContaining('Spruce') as string;
		expect(await noon.marks()).toEqual([['', refusal], ...left, done, ['', '']]);
		expect(listed(first)).toEqual([refusal, ...reasons]);

		const second = await noon.run();
		expect(textsOf(unreadable, tagged, refused, well)).toEqual([0, 0, 1, 1]);
		expect(await noon.marks()).toEqual([done, ...left, done, ['', '']]);
		expect(listed(second)).toEqual(reasons);
	});

	it('texts again when the day or the time of an appointment has changed, and not when it is written otherwise', async () => {
		const [moved, spelled, called, withWords] = Array.from({ length: 4 }, newPatient);
		const marks = {
			moved: { remindedFor: `${noon.day(1, 'MM/dd/yyyy')} 9:00 AM`, time: '4:00 PM' },
			spelled: { remindedFor: noon.remindedFor('9:00 AM'), time: '09:00am' },
			called: { remindedFor: noon.day(1) },
			withWords: { remindedFor: `${noon.day(1)} called`, time: '4:00 PM' },
		};
		await noon.replace([
			noon.appointment(moved.phone, marks.moved),
			noon.appointment(spelled.phone, marks.spelled),
			noon.appointment(called.phone, marks.called),
			noon.appointment(withWords.phone, marks.withWords),
		]);
		await noon.run();
		expect(textsOf(moved, spelled, called, withWords)).toEqual([1, 0, 0, 0]);
		expect(moved.texts[0]).toContain('at 4:00 PM');
		expect((await noon.marks())[0]).toEqual([noon.remindedFor('4:00 PM'), '']);

		await noon.replace([noon.appointment(moved.phone, { time: '4:30 PM' })]);
		await noon.run();
		await noon.run();
		expect(textsOf(moved)).toEqual([2]);
	});

	it('gives the team one list a day of the same patients, and a new one with somebody new', async () => {
		const unreadable = [newPatient(), newPatient()].map(({ phone }) =>
			noon.appointment(phone, { day: 'next Tuesday' }),
		);
		const [well, [first, second]] = [newPatient(), unreadable];
		const reason = 'next Tuesday, 9:00 AM: Cannot read the day: write it like 12/1/2026';
		const lineOf = ({ patient, phone }: DataTableRow) => `${patient}, ${phone}, ${reason}`;
		const before = lists().length;
		await noon.replace([first, noon.appointment(well.phone)]);
		await noon.run();
		await noon.run();
		await noon.add([second]);
		await noon.run();
		await noon.run();
		expect(lists().slice(before)).toEqual([
			`These patients got no reminder:\n${lineOf(first)}`,
			`These patients got no reminder:\n${lineOf(first)}\n${lineOf(second)}`,
		]);
	});

	it('texts nobody while it cannot know who wants no texts', async () => {
		const patient = newPatient();
		await noon.replace([noon.appointment(patient.phone)]);
		simulator().faults.add({ kind: 'status', status: 400, operationId: 'SearchContacts' });
		expect(failureOf(await noon.run())).toBeDefined();
		expect(textsOf(patient)).toEqual([0]);
		await noon.run();
		expect(textsOf(patient)).toEqual([1]);
	});

	it('leaves the patient to the next run when a test has texted the tester instead', async () => {
		const { rest } = clinic().stage;
		const [tester, patient] = [newPatient(), newPatient()];
		const { data, ...account } = simulatorCredential(simulator());
		const credential = await rest.createCredential({
			...account,
			name: 'Spruce Health account, while testing',
			data: { ...data, testRecipient: tester.phone },
		});
		const imported = await AppointmentList.imported(clinic(), example, zoneAtHour(12));
		const test = await imported.withCredential(credential);
		await test.replace([test.appointment(patient.phone, { remindedFor: test.day(0) })]);

		for (let runs = 0; runs < 2; runs++) {
			await test.run();
			expect(textsOf(tester, patient)).toEqual([1, 0]);
			expect(await test.marks()).toEqual([[test.day(0), '']]);
		}
		await noon.run();
		expect(textsOf(tester, patient)).toEqual([1, 1]);
		expect(await noon.marks()).toEqual([[noon.remindedFor(), '']]);
	});

	it('reads phones that are numbers, and days that are dates', async () => {
		const { rest } = clinic().stage;
		const typeOf: Record<string, Pick<DataTableColumn, 'type'>> = {
			phone: { type: 'number' },
			day: { type: 'date' },
		};
		const table = await rest.createDataTable(
			'Appointments with numbers and dates',
			appointments.columns.map((column) => ({ ...column, ...typeOf[column.name] })),
		);
		const dataTableId = { __rl: true, mode: 'list', value: table.id };
		const choose = (parameters: INodeParameters) => ({ ...parameters, dataTableId });
		const isLate = new Date().getUTCHours() === 6;
		// West of Greenwich, as all of the United States, and not at midnight.
		const zone = isLate ? 'Etc/GMT+9' : 'Etc/GMT+7';
		const list = await AppointmentList.imported(clinic(), example, zone, {
			'Get the appointments': choose,
			'Write down what came of it': choose,
		});
		const patients = [newPatient(), newPatient()];
		// With the hour: n8n takes a day alone in the zone of the workflow that ran last.
		const days = [1, 2].map(
			(ahead) => `${list.day(ahead, 'yyyy-MM-dd')}T0${isLate ? 9 : 7}:00:00.000Z`,
		);
		await rest.addRows(
			table,
			patients.map(({ phone }, index) =>
				list.appointment(phone, { phone: Number(phone.slice(2)), day: days[index] }),
			),
		);
		expect(failureOf(await list.run())).toBeUndefined();
		const rows = await rest.rowsOf(table);
		expect(rows.map(({ remindedFor, toCall }) => [remindedFor, toCall])).toEqual([
			[list.remindedFor(), ''],
			[null, null],
		]);
	});

	it('leaves a text for the morning to Spruce when it runs in the evening', async () => {
		const evening = await AppointmentList.imported(clinic(), example, zoneAtHour(22));
		const patient = newPatient();
		await evening.replace([evening.appointment(patient.phone)]);
		await evening.run();
		expect(textsOf(patient)).toEqual([0]);
		expect(await evening.marks()).toEqual([[evening.remindedFor(), '']]);
		const { scheduledMessages } = simulator().organization;
		const own = scheduledMessages.filter(({ conversationId }) => patient.isIn(conversationId));
		const morning = evening.day(1, "yyyy-MM-dd'T09:00:00'ZZ");
		expect(own.map(({ scheduledToSendAt }) => Date.parse(scheduledToSendAt))).toEqual([
			Date.parse(morning),
		]);
	});

	it('texts nobody twice and leaves nobody out when a run is stopped, or the list is entered anew', async () => {
		const { rest } = clinic().stage;
		const patients = Array.from({ length: 40 }, newPatient);
		const rows = patients.map(({ phone }) => noon.appointment(phone));
		await noon.replace(rows);
		const isTexted = ({ texts }: SimulatedPatient) => texts.length > 0;
		const id = await rest.begin(noon.workflow);
		await until(() => patients.filter(isTexted).length >= 10);
		await rest.stop(id);
		await until(async () => (await rest.getExecution(id)).status === 'canceled', 100);
		expect(patients.filter(isTexted).length).toBeLessThan(patients.length);

		const allReminded = patients.map(() => [noon.remindedFor(), '']);
		await noon.run();
		expect(await noon.marks()).toEqual(allReminded);
		await noon.replace(rows);
		await noon.run();
		expect(await noon.marks()).toEqual(allReminded);
		expect(textsOf(...patients)).toEqual(patients.map(() => 1));
	});

	it('starts by itself once it is published', async () => {
		const { rest } = clinic().stage;
		const often = { rule: { interval: [{ field: 'seconds', secondsInterval: 2 }] } };
		const list = await AppointmentList.imported(clinic(), example, zoneAtHour(12), {
			[schedule]: () => often,
		});
		const patient = newPatient();
		await list.replace([list.appointment(patient.phone)]);
		await rest.activate(list.workflow);
		await until(async () => (await list.marks())[0][0] === list.remindedFor(), 250);
		await clinic().finished(list.workflow, 2);
		await rest.deactivate(list.workflow);
		expect(textsOf(patient)).toEqual([1]);
	});
}
