import { parsedUrl } from './parsedUrl';

/** The signature that n8n puts into the addresses that resume an execution; undefined where there is none. */
export function signatureIn(url: string): string | undefined {
	return parsedUrl(url)?.searchParams.get('signature') ?? undefined;
}
