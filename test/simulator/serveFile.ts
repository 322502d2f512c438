import type { Exchange } from './Exchange';
import { Refusal } from './Refusal';
import type { SimulatorState } from './SimulatorState';

/** Answers the download of a file by its signed URL: no token, no rate limit. */
export function serveFile(state: SimulatorState, exchange: Exchange): void {
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
	} else {
		const filename = encodeURIComponent(media.filename);
		exchange.send(200, media.content, {
			'content-type': media.contentType,
			'content-disposition': `attachment; filename*=UTF-8''${filename}`,
		});
	}
}
