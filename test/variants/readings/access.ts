import type { Outgoing, Reading } from '../Reading';
import { loudIn } from './exceptions';
import { page, refusal } from './bend';

/** Messages to patients are not allowed; all else is. */
function forbidsMessages(answer: Outgoing): Reading['play'] {
	return () => async (request, pass) =>
		request.method === 'POST' && /\/(conversations|messages)$/.test(request.path)
			? answer
			: await pass(request);
}

const sending = loudIn([
	'Message: Send',
	'Message: Send a file',
	'Message: Send to three patients',
	'Message: Send, Wait Until Posted',
	'Message: Send, on the line chosen from the list',
	'Message: Post to Conversation',
	'Message: Add Internal Note',
]);

export const accessReadings: Reading[] = [
	{
		name: 'a 403 is about the record',
		play: forbidsMessages(refusal(403, 'forbidden', 'not allowed')),
		exceptions: sending,
	},
	{
		name: 'a 403 without words is about the record',
		play: forbidsMessages({ ...refusal(403, undefined), body: undefined }),
		exceptions: sending,
	},
	{
		name: 'a 403 with a page is a firewall',
		play: forbidsMessages(page(403)),
		exceptions: sending,
	},
	{
		name: 'a 401 is about the record',
		play: forbidsMessages(refusal(401, 'unauthorized')),
		exceptions: sending,
	},
];
