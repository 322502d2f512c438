/** What an operation does outside of the practice. */
interface Reach {
	/** Whether it changes something, and whether a patient gets something. */
	effect: string;
	/** What happens in a test, with an entry under While Testing, Send To: continues a sentence. */
	inTest: string;
}

const always = 'Writes, and reaches a patient.';

/** The operations of which a test run refuses something, because a patient would get it. */
export const reaches: Readonly<Record<string, Reach>> = {
	'call: create': { effect: always, inTest: 'it is refused.' },
	'contact: invite': { effect: always, inTest: 'it is refused.' },
	'conversation: create': {
		effect: 'Writes, and reaches a patient, unless it is a note.',
		inTest: 'it is refused with **Type** _Secure_, and a note is written as usual.',
	},
	'customApiCall: call': {
		effect:
			'GET reads, and so does a search whose answer is a list. Everything else writes, and may reach a patient.',
		inTest: 'what may reach a patient is refused.',
	},
	'message: post': { effect: always, inTest: 'it is refused.' },
	'message: send': {
		effect: always,
		inTest:
			'the message goes to you instead, and _Contact (Secure Message)_ and _Conversation_ are refused.',
	},
	'message: sendAndWait': {
		effect: always,
		inTest:
			'the question goes to you instead, and _Contact (Secure Message)_ and _Conversation_ are refused.',
	},
	'scheduledMessage: create': { effect: always, inTest: 'it is refused.' },
};
