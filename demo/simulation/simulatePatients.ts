import type { Simulator } from '../../test/simulator/Simulator';
import type { MessageToPatient, PatientAnswer } from '../../test/simulator/patients/Patients';

/**
 * What patients answer, by the last digit of their phone number, email address or ID: so everybody
 * answers the same each time. `undefined` never answers.
 */
const characters: Array<((word: string) => string) | undefined> = [
	undefined,
	(word) => word,
	() => 'Yes!',
	(word) => word,
	() => "No, can't make it",
	() => 'ok thanks',
	() => 'Yes, see you then',
	(word) => word.toLowerCase(),
	() => 'What time again?',
	(word) => `${word} thank you`,
];

/** Makes every patient answer the questions of the clinic after some seconds. */
export function simulatePatients({ patients }: Simulator): void {
	patients.answer('any', answersTo);
}

/** What a patient answers to a message. One that asks nothing gets no answer. */
export function answersTo({ text, to }: MessageToPatient): PatientAnswer[] {
	const word = wordForYes(text);
	if (word === undefined && !question.test(text)) return [];
	const digit = Number(lastDigit.exec(to)?.[0] ?? 1);
	const answer = characters[digit];
	if (answer === undefined) return [];
	const isOpen = word === undefined && openQuestion.test(text);
	const words = isOpen ? 'Can someone call me, please?' : answer(word ?? 'Yes');
	return [{ afterMs: (4 + digit) * 1000, text: words }];
}

/** A question mark, but not the one in a web address. */
const question = /\?(?!\w)/;
const openQuestion = /\b(?:how|what|when|where|which|who|why)\b[^.?!]*\?(?!\w)/i;
const lastDigit = /\d(?=\D*$)/;
const wordsToReply =
	/\b(?:reply|respond|answer|text)(?: us)?(?: back)?(?: with)?:? ["'“‘]?([A-Z]+|\d)\b/gi;
/** What ends all texts, or is for those who do not come. */
const notForYes = /^(?:STOP|UNSUBSCRIBE|CANCEL|END|QUIT|HELP|INFO|NO?|ASAP)$/i;
/** In lower case, other words are only words: "Please reply if you need to change it." */
const isWordForYes = /^(?:[A-Z]+|\d|[Yy]es|[Oo]k)$/;

/** The word that a text wants as a yes: `C` of "Reply C to confirm". */
function wordForYes(text: string): string | undefined {
	return [...text.matchAll(wordsToReply)]
		.map(([, word]) => word)
		.find((word) => isWordForYes.test(word) && !notForYes.test(word));
}
