import type { Destination } from './destinationOf';

const lookAgain = 'Otherwise correct what Spruce names, and run the item again.';

/** What to do when Spruce refuses to send a message, by the channel that the destination needs. */
export const sendingAdvice: Record<Destination['channel'], string> = {
	email: `Check that the chosen line is an email address of the practice: no other sends emails. ${lookAgain}`,
	fax: `Check that the chosen line is a fax line: no other sends faxes. ${lookAgain}`,
	phone: `Check that the chosen line is a phone line: no other sends text messages. ${lookAgain}`,
	secure: `A secure message reaches only a contact who has a Spruce account or a pending invite, and goes over a Spruce Link: invite the contact first, or send a text message or an email instead. ${lookAgain}`,
};
