import { importsOf } from './importsOf';
import { publishedFiles, textOf } from './sourceFiles';

/** The files whose text matches, without comments. */
function filesWith(pattern: RegExp): string[] {
	return publishedFiles().filter((path) => pattern.test(codeOf(path)));
}

function codeOf(path: string): string {
	return textOf(path)
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(?<!:)\/\/.*$/gm, '');
}

describe('the published code', () => {
	it('makes requests in three places: to Spruce, to the host of its files, and to n8n itself', () => {
		expect(filesWith(/\bhttpRequest|\bhelpers\.request|\brequest(OAuth|With)/)).toEqual([
			'nodes/SpruceHealth/client/downloads/fetchFile.ts',
			'nodes/SpruceHealth/client/wire/http.ts',
			// Asks n8n whether an earlier question still waits.
			'nodes/SpruceHealth/framework/run/waiting/waitingExecution.ts',
		]);
	});

	it('has no other way to the network, to files or to the environment', () => {
		const imported = publishedFiles()
			.flatMap((path) => importsOf(textOf(path)))
			.map(({ specifier }) => specifier)
			.filter((specifier) => !specifier.startsWith('.'));

		expect([...new Set(imported)].sort()).toEqual(['crypto', 'n8n-workflow']);
		const others = /\b(XMLHttpRequest|WebSocket|EventSource|navigator|process\.|globalThis)/;
		expect(filesWith(others)).toEqual([]);
		// As a name of the package's own, it is another function.
		const ownFetch = /\bfetch: |\bfetch\(download/;
		expect(filesWith(/(?<!\.)\bfetch\(/).filter((path) => !ownFetch.test(codeOf(path)))).toEqual(
			[],
		);
	});

	it('writes into the log of n8n in two places, whose words tests know', () => {
		expect(filesWith(/\blogger\b|\bconsole\b/)).toEqual([
			'nodes/SpruceHealth/trigger/webhook/lookAfterEndpoint.ts',
			'nodes/SpruceHealth/waiting/resume.ts',
		]);
	});
});
