/** What an operation does outside of the practice. */
interface Reach {
	/** Whether it changes something, and whether a patient gets something. */
	effect: string;
	/** What a test does instead, with an entry under While Testing, Send To. */
	inTest: string;
}

const always = 'Writes, and reaches a patient.';

/** The operations of which a test run refuses something, because a patient would get it. */
export const reaches: Readonly<Record<string, Reach>> = {
	'call: create': { effect: always, inTest: 'Refused.' },
	'contact: invite': { effect: always, inTest: 'Refused.' },
	'conversation: create': {
		effect: 'Writes, and reaches a patient, unless it is a note.',
		inTest: 'Refused with **Type** _Secure_. A note is written as usual.',
	},
	'customApiCall: call': {
		effect:
			'GET reads, and so does a search with **Answer** _A List_. Everything else writes, and may reach a patient.',
		inTest: 'What may reach a patient is refused.',
	},
	'message: post': { effect: always, inTest: 'Refused.' },
	'message: send': {
		effect: always,
		inTest:
			'The message goes to you instead. _Contact (Secure Message)_ and _Conversation_ are refused.',
	},
	'message: sendAndWait': {
		effect: always,
		inTest:
			'The question goes to you instead. _Contact (Secure Message)_ and _Conversation_ are refused.',
	},
	'scheduledMessage: create': { effect: always, inTest: 'Refused.' },
};
