import { appendFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// node test/contract/fetchOpenApi.mjs: fetches Spruce's OpenAPI description from SPRUCE_OPENAPI_URL
// for the contract tests, and in a GitHub workflow sets SPRUCE_OPENAPI for the steps that follow.
// It is not ours to publish, so it never gets into the repository.
const { SPRUCE_OPENAPI_URL: url, RUNNER_TEMP, GITHUB_ENV } = process.env;

/** The description, or an error that says what came instead. */
async function descriptionAt(address) {
	const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
	if (!response.ok) throw new Error(`the answer was ${response.status}`);
	const text = await response.text();
	const { openapi, info, paths } = JSON.parse(text);
	if (!openapi || info?.title !== 'Spruce Health API' || !paths?.['/contacts']) {
		throw new Error("it is not Spruce's description");
	}
	return text;
}

try {
	if (!url) throw new Error('the variable is not set');
	const file = join(RUNNER_TEMP ?? tmpdir(), 'spruce-openapi.json');
	writeFileSync(file, await descriptionAt(url));
	if (GITHUB_ENV) appendFileSync(GITHUB_ENV, `SPRUCE_OPENAPI=${file}\n`);
	process.stdout.write(`${file}\n`);
} catch (error) {
	process.stderr.write(
		`No OpenAPI description at SPRUCE_OPENAPI_URL (${url}): ${error.cause?.message ?? error.message}. ` +
			'Look on developer.sprucehealth.com for where it is now, and change the address in ' +
			'.github/workflows/checks.yml. Until that is merged, the repository variable ' +
			'SPRUCE_OPENAPI_URL (Settings > Secrets and variables > Actions > Variables) has the same ' +
			'effect, but not for pull requests from forks.\n',
	);
	process.exitCode = 1;
}
