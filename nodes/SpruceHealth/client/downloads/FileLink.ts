import type { IExecuteFunctions } from 'n8n-workflow';

/** Where a file can be fetched for about 15 minutes, by anyone who has the address. */
export interface FileLink {
	url: string;
	/** ISO time. */
	expiresAt?: string;
	/** What Spruce says of the file, e.g. `application/pdf`. */
	mimeType?: string;
}

/** The content of a file as it arrives. */
export type FileContent = Exclude<
	Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0],
	Buffer
>;

/** What the file host answered, before its body is read. */
export interface FileResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
}

/** Stores a file while it arrives, and gives what stands for it. */
export type KeepFile<Kept> = (content: FileContent, mimeType?: string) => Promise<Kept>;
