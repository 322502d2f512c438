import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../package.json';
import lock from '../../package-lock.json';
import { dryRun } from './dryRun';
import { manifestProblems } from './manifestProblems';
import { packageProblems } from './packageProblems';

const projectFolder = resolve(__dirname, '../..');

void main().then(
	(exitCode) => {
		process.exitCode = exitCode;
	},
	(error: Error) => {
		process.exitCode = 1;
		process.stderr.write(`${error.message}\n`);
	},
);

/** Prints what stands in the way of publishing what is built. */
async function main(): Promise<number> {
	const problems = [
		...manifestProblems({
			manifest,
			lockedVersion: lock.version,
			changelog: textOf('CHANGELOG.md'),
			license: textOf('LICENSE.md'),
			repository: process.env.GITHUB_REPOSITORY ?? originOnGitHub(),
			tag: process.env.RELEASE_TAG,
		}),
		...(await packageProblems({
			isBuilt: existsSync(join(projectFolder, manifest.n8n.nodes[0])),
			pack: async () => await dryRun({ report: () => undefined }),
			loadedByN8n: [...manifest.n8n.credentials, ...manifest.n8n.nodes],
		})),
	];
	const { name, version } = manifest;
	const verdict = problems.length === 0 ? 'can be published' : 'cannot be published yet:';
	process.stdout.write(`${[`${name} ${version} ${verdict}`, ...problems].join('\n- ')}\n`);
	return problems.length === 0 ? 0 : 1;
}

function textOf(path: string): string {
	return readFileSync(join(projectFolder, path), 'utf8');
}

/** `owner/name` of the remote from which this was cloned. */
function originOnGitHub(): string | undefined {
	try {
		const options = { cwd: projectFolder, encoding: 'utf8', stdio: 'pipe' } as const;
		const url = execFileSync('git', ['config', '--get', 'remote.origin.url'], options);
		return /github\.com[/:]([\w.-]+\/[\w.-]+?)(\.git)?\s*$/.exec(url)?.[1];
	} catch {
		return undefined;
	}
}
