import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import cache from './cacheFolder.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const engineSource = join(root, 'test', 'engine', 'n8n-1.x');
const stampName = '.installed-from';
const day = 24 * 60 * 60 * 1000;

/** What npm prints when it fails, and what that means for the person who waits. */
const causes = [
	[/ENOSPC/, 'The disk is full: about 1.3 GB are needed.'],
	[/EACCES|EPERM|EROFS/, 'npm may not write there: check who owns the folder.'],
	[
		/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET|network/i,
		'The npm registry is out of reach: check the connection, the proxy and `npm config get registry`.',
	],
	[/EUSAGE|in sync/, 'package.json and package-lock.json disagree: run `npm install` once.'],
];

function say(line) {
	process.stdout.write(`${line}\n`);
}

/** Runs `npm ci` in a folder, says every ten seconds that it still works, throws with a cause. */
async function runNpmCi(folder, what) {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	say(`Installing ${what} ...`);
	const beat = setInterval(() => say(`  still installing (${seconds()} s)`), 10_000);
	const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	// npm sets this variable for its scripts. Run by hand, the npm of the PATH is used.
	const npm = process.env.npm_execpath;
	const child = npm?.endsWith('.js')
		? spawn(process.execPath, [npm, ...flags], { cwd: folder })
		: spawn('npm', flags, { cwd: folder, shell: process.platform === 'win32' });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => (output += chunk));
	}
	const code = await new Promise((resolve) => {
		child.on('close', resolve);
		child.on('error', (error) => {
			output += error.message;
			resolve(1);
		});
	});
	clearInterval(beat);
	if (code !== 0) {
		const cause = causes.find(([pattern]) => pattern.test(output))?.[1] ?? 'npm says:';
		throw new Error(`${what} could not be installed. ${cause}\n${output.trim().slice(-2000)}`);
	}
	say(`  done in ${seconds()} s`);
}

function packagesOf(lockFile) {
	return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Compares what npm noted in node_modules with the lock file. */
function hasPackages() {
	const noteOfNpm = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(noteOfNpm)) return false;
	const wanted = packagesOf(join(root, 'package-lock.json'));
	const installed = packagesOf(noteOfNpm);
	const isRight = ([path, { version, optional }]) =>
		// An optional package may be absent: it is for another platform.
		installed[path] ? installed[path].version === version : optional === true;
	return (
		Object.keys(installed).every((path) => path in wanted) &&
		Object.entries(wanted).every((entry) => entry[0] === '' || isRight(entry))
	);
}

function engineStamp() {
	return createHash('sha256')
		.update(readFileSync(join(engineSource, 'package-lock.json')))
		.digest('hex');
}

function hasEngine() {
	const stamp = join(cache.engine1Folder(), stampName);
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === engineStamp();
}

/** An interrupted installation leaves its folder behind; a day later nobody works in it. */
function removeLeftovers() {
	for (const name of readdirSync(cache.cacheFolder())) {
		const folder = join(cache.cacheFolder(), name);
		const isLeftover =
			name.startsWith('engine-1.x.') && Date.now() - statSync(folder).mtimeMs > day;
		if (isLeftover) rmSync(folder, { recursive: true, force: true });
	}
}

/** Installs beside the final place and renames, so that nobody ever sees half an engine. */
async function installEngine() {
	const folder = `${cache.engine1Folder()}.${process.pid}`;
	mkdirSync(folder, { recursive: true });
	removeLeftovers();
	try {
		for (const name of ['package.json', 'package-lock.json']) {
			copyFileSync(join(engineSource, name), join(folder, name));
		}
		await runNpmCi(folder, `n8n's 1.x engine into ${cache.engine1Folder()} (245 MB)`);
		writeFileSync(join(folder, stampName), engineStamp());
		// Another run may have been faster: its engine is as good as ours.
		if (!hasEngine()) {
			rmSync(cache.engine1Folder(), { recursive: true, force: true });
			renameSync(folder, cache.engine1Folder());
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

try {
	if (!hasPackages()) await runNpmCi(root, 'the packages of package-lock.json (1 GB)');
	if (process.argv.includes('--engines') && !hasEngine()) await installEngine();
} catch (error) {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
