import type { IDataObject } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../until';
import type { SimulatedPatient } from './SimulatedPatient';

/** What the examples find out about a question. */
export type Outcome =
	| { answer: string; meaning: 'yes' | 'no' | 'something else' }
	/** What the note says that asks the team to call. */
	| { toCall: string };

/** Reads the table of the questions that wait. */
export type OpenQuestions = () => Promise<IDataObject[]>;

/** What a patient does once the question has come, and what must come of it. */
export interface Behavior {
	/** How many patients do so. */
	patients: number;
	/** Before the question. */
	prepare?(patient: SimulatedPatient): void;
	act?(patient: SimulatedPatient, openQuestions: OpenQuestions): Promise<void>;
	outcome: Outcome;
}

/** Each look is a request to n8n. */
const lookMs = 250;

/** Said by nobody who answers later. */
export const earlyAnswer = 'yes';

const noAnswer: Outcome = { toCall: 'The patient was asked by text and did not answer.' };
const yes = (answer: string): Outcome => ({ answer, meaning: 'yes' });

/** Patients who answer: late, twice, at once or something else. */
export const answering: Record<string, Behavior> = {
	'says yes': {
		patients: 10,
		async act(patient) {
			await sleep(3_000 + 500 * patient.index);
			patient.write('YES');
		},
		outcome: yes('YES'),
	},
	'says no': {
		patients: 3,
		async act(patient) {
			await sleep(4_000);
			patient.write('No.');
		},
		outcome: { answer: 'No.', meaning: 'no' },
	},
	'says something else': {
		patients: 4,
		async act(patient) {
			await sleep(5_000);
			patient.write('What time again?');
		},
		outcome: { answer: 'What time again?', meaning: 'something else' },
	},
	'answers twice': {
		patients: 4,
		async act(patient) {
			await sleep(6_000);
			patient.write('Yes!');
			await sleep(300);
			patient.write('oh wait, no');
		},
		outcome: yes('Yes!'),
	},
	// The question is not in the table yet.
	'answers within a second': {
		patients: 3,
		async act(patient) {
			patient.write(earlyAnswer);
		},
		outcome: yes(earlyAnswer),
	},
	// Neither the table nor the first look can find it.
	'answers within a second, and Spruce lists it late': {
		patients: 1,
		async act(patient) {
			const list = patient.writeUnlisted('Yes');
			await sleep(15_000);
			list();
		},
		outcome: yes('Yes'),
	},
};

/** Patients who do not answer. */
export const silent: Record<string, Behavior> = {
	'never answers': { patients: 2, outcome: noAnswer },
	'has written before, and calls': {
		patients: 1,
		prepare(patient) {
			patient.write('Yes, see you on Friday');
		},
		async act(patient) {
			patient.missCall();
		},
		outcome: noAnswer,
	},
	'gets other messages of the practice': {
		patients: 1,
		async act(patient) {
			patient.hear('And please bring your card', { isInternal: false });
			patient.hear('Front desk: yes, she always comes', { isInternal: true });
		},
		outcome: noAnswer,
	},
};

/** Patients of whom only a webhook tells, or whose question others try to answer. */
export const heardOf: Record<string, Behavior> = {
	'has written before, and Spruce tells it late': {
		patients: 1,
		async act(patient) {
			await sleep(4_000);
			await patient.isHeardLate('Yes, thanks', new Date(Date.now() - 60_000));
		},
		outcome: noAnswer,
	},
	// Whoever finds the address of an execution does not know the conversation.
	'is impersonated': {
		patients: 1,
		async act(patient, openQuestions) {
			const { resumeUrl } = await isAsked(patient, openQuestions);
			await until(async () => await isTaken(String(resumeUrl), {}), lookMs);
			const forged = { conversationId: 't_of_another', text: 'YES' };
			await until(async () => await isTaken(String(resumeUrl), forged), lookMs);
		},
		outcome: noAnswer,
	},
};

/** Waits until the question of a patient is in the table; returns its row. */
async function isAsked(
	patient: SimulatedPatient,
	openQuestions: OpenQuestions,
): Promise<IDataObject> {
	let question: IDataObject | undefined;
	await until(async () => {
		const questions = await openQuestions();
		question = questions.find(({ conversationId }) => patient.isIn(String(conversationId)));
		return question !== undefined;
	}, lookMs);
	return question ?? {};
}

/** Whether an execution that waits takes a request to its address. */
async function isTaken(resumeUrl: string, body: object): Promise<boolean> {
	const headers = { connection: 'close', 'content-type': 'application/json' };
	return (await fetch(resumeUrl, { method: 'POST', headers, body: JSON.stringify(body) })).ok;
}
