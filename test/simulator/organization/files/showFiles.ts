const fifteenMinutes = 15 * 60_000;

/**
 * The record as it is answered: in place of each `mediaId` stands a signed URL that expires after
 * some minutes, a fresh one in every answer.
 */
export function showFiles(record: unknown, filesUrl: string, now: string): unknown {
	if (Array.isArray(record)) return record.map((entry) => showFiles(entry, filesUrl, now));
	if (typeof record !== 'object' || record === null) return record;
	const shown: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(record)) {
		if (name === 'mediaId') shown.signedUrl = signedUrl(filesUrl, String(value), now);
		else shown[name] = showFiles(value, filesUrl, now);
	}
	return shown;
}

function signedUrl(filesUrl: string, mediaId: string, now: string) {
	const expires = Date.parse(now) + fifteenMinutes;
	return {
		url: `${filesUrl}/${mediaId}?expires=${expires}&signature=simulated`,
		expiresAt: new Date(expires).toISOString(),
	};
}
