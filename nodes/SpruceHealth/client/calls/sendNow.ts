import type { Answer, SpruceRequest } from '../wire/request';
import type { Runtime } from './Runtime';

/** Sends a request once, with the time at which Spruce is to carry it out, as it is decided now. */
export async function sendNow(
	{ send }: Pick<Runtime, 'send'>,
	request: SpruceRequest,
): Promise<Answer> {
	const sendAt = request.sendAt?.();
	if (sendAt === undefined) return await send(request);
	const answer = await send({ ...request, body: { ...request.body, sendAt } });
	return answer.status === undefined ? answer : { ...answer, scheduledFor: sendAt };
}
