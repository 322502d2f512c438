import type { Exchange } from './Exchange';
import { isAnswerFault } from '../faults/FaultPlan';
import { Refusal } from './Refusal';
import type { SimulatorState } from '../SimulatorState';
import { strike } from '../faults/strike';

/**
 * Answers the download of a file by its signed URL: no token, no rate limit. Faults that are aimed at
 * a path under `/files/` strike here.
 */
export async function serveFile(state: SimulatorState, exchange: Exchange): Promise<void> {
	const { query, headers, receivedAt } = exchange.record;
	if (headers.authorization !== undefined) {
		state.violations.push(`${exchange.name}: the API token was sent to the file host`);
	}
	exchange.headers = {};
	const media = state.organization.media.find(({ id }) => id === exchange.params.mediaId);
	if (!media) {
		exchange.sendRefusal(Refusal.notFound('file', exchange.params.mediaId));
	} else if (query.signature !== 'simulated' || !(Number(query.expires) > receivedAt)) {
		exchange.sendRefusal(new Refusal(403, 'forbidden', 'the signed URL has expired'));
	} else if (!(await struck(state, exchange, media.content))) {
		const filename = encodeURIComponent(media.filename);
		exchange.send(200, media.content, {
			'content-type': media.contentType,
			'content-disposition': `attachment; filename*=UTF-8''${filename}`,
		});
	}
}

async function struck(
	{ faults }: SimulatorState,
	exchange: Exchange,
	content: Buffer,
): Promise<boolean> {
	const fault = faults.next({
		...exchange.record,
		isList: false,
		isPaged: false,
		hasPageToken: false,
	});
	if (!fault || isAnswerFault(fault)) return false;
	return await strike(fault, exchange, { status: 200, body: content });
}
