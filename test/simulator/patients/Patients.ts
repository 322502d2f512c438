/** An answer of a patient. */
export interface PatientAnswer {
	/** The time between the practice's message and this answer, in milliseconds. */
	afterMs: number;
	text: string;
}

/** A message of the practice as the patient sees it. */
export interface MessageToPatient {
	text: string;
	/** The phone number as `+12065550123` or email address; of a secure message the contact's ID. */
	to: string;
}

/**
 * What a patient answers to each message: nothing, once or several times. A function decides by the
 * message.
 */
export type PatientScript = PatientAnswer[] | ((message: MessageToPatient) => PatientAnswer[]);

/** The patients of a simulated organization. They answer nothing until they get a script. */
export interface Patients {
	/**
	 * Gives a patient a script, in place of an earlier one. From then on the patient answers each
	 * message of the practice, also a scheduled one once it is sent, in the same conversation. Notes,
	 * faxes and invites are not answered.
	 *
	 * @param address a phone number as `+12065550123`, an email address, of secure messages the
	 *   contact's ID, or `any`: everybody who has no script of their own
	 */
	answer(address: string, script: PatientScript): void;
}
