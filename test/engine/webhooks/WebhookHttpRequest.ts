import { jsonParse } from 'n8n-workflow';
import { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import { buffer } from 'node:stream/consumers';
import { createGunzip, createInflate } from 'node:zlib';
import { engineMajor } from '../environment/engineVersion';

/** n8n answers 422 without asking the node. */
export class UnreadableBody extends Error {}

/**
 * A request as n8n's server hands it to a node: Express's `query`, `params` and `body`, and what
 * n8n's own middleware adds. Bodies in XML and forms with files are not parsed here.
 */
export class WebhookHttpRequest extends IncomingMessage {
	params: Record<string, string> = {};

	body: unknown;

	/**
	 * The bytes as they were sent, after gzip or deflate was undone; empty when there were none, and
	 * undefined where n8n has not read them.
	 */
	declare rawBody: Buffer;

	get path(): string {
		return this.address.pathname;
	}

	get query(): Record<string, string> {
		return Object.fromEntries(this.address.searchParams);
	}

	/** The media type without its parameters, in small letters. */
	get contentType(): string | undefined {
		return this.headers['content-type']?.split(';')[0].toLowerCase();
	}

	/** Where n8n has not read the body, a node does it with this. */
	async readRawBody(): Promise<void> {
		if (this.hasBody()) return;
		this.rawBody = await buffer(this.decoded());
	}

	/**
	 * What n8n does before it calls the node: of nodes with a version above 1, it reads only bodies
	 * that it can parse.
	 *
	 * @throws UnreadableBody
	 */
	async parseBody(typeVersion: number): Promise<void> {
		if (this.contentType?.startsWith('multipart/')) return;
		if (typeVersion > 1 && !this.isParsable()) return;
		await this.readRawBody();
		if (this.rawBody.length === 0) return;
		try {
			this.body = this.parsed(this.rawBody.toString(this.encoding));
		} catch (error) {
			throw unreadable(error);
		}
	}

	/** The charset of the media type. */
	get encoding(): BufferEncoding {
		const charset = /;\s*charset="?([^";\s]+)/i.exec(this.headers['content-type'] ?? '')?.[1];
		return (charset ?? 'utf-8').toLowerCase() as BufferEncoding;
	}

	private hasBody(): boolean {
		return 'rawBody' in this;
	}

	private get address(): URL {
		return new URL(this.url ?? '/', 'http://localhost');
	}

	private decoded() {
		const encoding = this.headers['content-encoding'];
		if (encoding === 'gzip') return this.pipe(createGunzip());
		return encoding === 'deflate' ? this.pipe(createInflate()) : this;
	}

	private isParsable(): boolean {
		const type = this.contentType ?? '';
		const isXml = type.endsWith('/xml') || type.endsWith('+xml');
		return isXml || ['application/json', 'text/plain', formType].includes(type);
	}

	private parsed(text: string): unknown {
		// n8n 1.x stumbles over a byte order mark.
		const content = engineMajor >= 2 ? text.replace(/^\ufeff/, '') : text;
		if (this.contentType === 'application/json') return jsonParse(content);
		if (this.contentType === formType) return parse(content);
		return this.contentType === 'text/plain' ? text : undefined;
	}
}

const formType = 'application/x-www-form-urlencoded';

function unreadable(error: unknown): UnreadableBody {
	return new UnreadableBody(error instanceof Error ? error.message : String(error));
}
