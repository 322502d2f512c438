import type { IExecuteFunctions } from 'n8n-workflow';

/** The address of a file, open to anyone who has it for about 15 minutes. */
export interface FileLink {
	url: string;
	/** In ms since 1970. */
	expiresAtMs?: number;
	/** The type of the file according to Spruce, e.g. `application/pdf`. */
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
	/** Whether the file was larger than it may be, so that nothing of it was kept. */
	isTooLarge?: boolean;
}

/** Stores a file while it arrives, and resolves to what stands for it in the output. */
export type KeepFile<Kept> = (content: FileContent, mimeType?: string) => Promise<Kept>;
