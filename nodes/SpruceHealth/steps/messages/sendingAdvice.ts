import type { Destination } from './destinationOf';

const lookAgain = 'Otherwise correct what Spruce names, and run the item again.';

/** What to do when Spruce refuses to send a message, by the channel that the destination needs. */
export const sendingAdvice: Record<Destination['channel'], string> = {
	email: `Check that an email address of the practice is chosen under Send From: nothing else sends emails. ${lookAgain}`,
	fax: `Check that a fax number of the practice is chosen under Send From: nothing else sends faxes. ${lookAgain}`,
	phone: `Check that a phone number of the practice is chosen under Send From: nothing else sends text messages. ${lookAgain}`,
	secure: `A secure message reaches only a contact who has a Spruce account or a pending invite, and goes over a Spruce Link: invite the contact first, or send a text message or an email instead. ${lookAgain}`,
};
