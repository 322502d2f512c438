import type { Organization } from '../../simulator/startSimulator';
import type { Appointment } from './AskingClinic';
import type { Behavior, OpenQuestions, Outcome } from './behaviors';
import { SimulatedPatient } from './SimulatedPatient';

/** Whom no text can reach: the list of the example has no number. */
const withoutPhone = 'none yet';
const unreachable: Outcome = {
	toCall: expect.stringMatching(/^The question could not be sent: Phone Number/) as string,
};

/** Patients who are asked, and what each of them does. */
export class AskedPatients {
	readonly patients: SimulatedPatient[];

	private readonly outcomesOfAsked: Record<string, Outcome[]> = {};

	private readonly acts: Array<(openQuestions: OpenQuestions) => Promise<void>> = [];

	/** @param numbers what their phone numbers begin with, all but the last two digits */
	constructor(
		organization: Organization,
		private readonly numbers: string,
		behaviors: Record<string, Behavior>,
	) {
		this.patients = Object.values(behaviors).flatMap(({ patients, outcome, prepare, act }) =>
			Array.from({ length: patients }, (_, index) => {
				const phone = `${numbers}${String(this.acts.length).padStart(2, '0')}`;
				const patient = new SimulatedPatient(organization, phone, index);
				prepare?.(patient);
				this.acts.push(async (openQuestions) => {
					await patient.isTexted();
					await act?.(patient, openQuestions);
				});
				this.outcomesOfAsked[phone] = [outcome];
				return patient;
			}),
		);
	}

	/** The list that the example begins with, and last in it a patient without a number. */
	get appointments(): Appointment[] {
		const phones = [...this.patients.map(({ phone }) => phone), withoutPhone];
		return phones.map((phone, index) => ({
			appointmentId: `${this.numbers}-${index}`,
			patient: `Patient ${index}`,
			phone,
			time: '9:00 AM',
		}));
	}

	/** Who has got the question not at all, or several times. */
	get notAskedOnce(): SimulatedPatient[] {
		return this.patients.filter(
			({ texts }) => texts.filter((text) => text.includes('Can you come')).length !== 1,
		);
	}

	/**
	 * What must come of the questions, by the phone number: one outcome each, however often the list is
	 * gone through within a day.
	 */
	get outcomes(): Record<string, Outcome[]> {
		return { ...this.outcomesOfAsked, [withoutPhone]: [unreachable] };
	}

	/** Does what everybody does once they are asked. */
	async act(openQuestions: OpenQuestions): Promise<void> {
		await Promise.all(this.acts.map(async (act) => await act(openQuestions)));
	}
}
