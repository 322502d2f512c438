import { ServerResponse } from 'node:http';
import type { WebhookHttpRequest } from './WebhookHttpRequest';

/** A response with those methods of Express that nodes and n8n use. */
export class WebhookHttpResponse extends ServerResponse<WebhookHttpRequest> {
	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	json(body: unknown): this {
		return this.finish('application/json; charset=utf-8', JSON.stringify(body) ?? '');
	}

	send(body?: unknown): this {
		if (Buffer.isBuffer(body)) return this.finish('application/octet-stream', body);
		if (typeof body === 'string') return this.finish('text/html; charset=utf-8', body);
		return body === undefined ? this.end() : this.json(body);
	}

	private finish(contentType: string, content: string | Buffer): this {
		if (!this.hasHeader('Content-Type')) this.setHeader('Content-Type', contentType);
		this.setHeader('Content-Length', Buffer.byteLength(content));
		return this.end(content);
	}
}
