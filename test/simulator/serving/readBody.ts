import { Refusal } from './Refusal';

/** A file that came in a multipart body. */
export interface SentFile {
	filename: string;
	contentType: string;
	content: Buffer;
}

/** The body of a request: JSON as its value, multipart as its fields, anything else as text. */
export async function readBody(raw: unknown, contentType = ''): Promise<unknown> {
	if (!Buffer.isBuffer(raw) || raw.length === 0) return undefined;
	if (/^multipart\/form-data\b/i.test(contentType)) return await readForm(raw, contentType);
	const text = raw.toString();
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

async function readForm(raw: Buffer, contentType: string): Promise<Record<string, unknown>> {
	const headers = { 'content-type': contentType };
	const form = await new Response(raw, { headers }).formData().catch((error: Error) => {
		throw Refusal.invalidInput(`the multipart body cannot be read: ${error.message}`);
	});
	const fields: Record<string, unknown> = {};
	for (const [name, value] of form) {
		fields[name] = typeof value === 'string' ? value : await readFile(value);
	}
	return fields;
}

async function readFile(file: File): Promise<SentFile> {
	const content = Buffer.from(await file.arrayBuffer());
	return { filename: file.name, contentType: file.type, content };
}
