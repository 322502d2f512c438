import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const description = {
	openapi: '3.0.0',
	info: { title: 'Spruce Health API' },
	paths: { '/contacts': {} },
};
const answers: Record<string, string> = {
	'/spruce': JSON.stringify(description),
	'/other': JSON.stringify({ ...description, info: { title: 'Another API' } }),
	'/page': '<!DOCTYPE html>',
};

describe("the fetching of Spruce's OpenAPI description", () => {
	let server: Server;
	let folder: string;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'fetch-openapi-'));
		server = createServer(({ url = '' }, response) => {
			response.writeHead(url in answers ? 200 : 404).end(answers[url]);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});

	afterAll(async () => {
		await new Promise((resolve) => server.close(resolve));
		rmSync(folder, { recursive: true });
	});

	/** Runs the script as a step of a workflow does. */
	async function fetchFrom(path: string): Promise<string> {
		const { port } = server.address() as AddressInfo;
		const workflowVariables = join(folder, 'variables');
		writeFileSync(workflowVariables, '');
		await promisify(execFile)(process.execPath, [join(__dirname, 'fetchOpenApi.mjs')], {
			env: {
				SPRUCE_OPENAPI_URL: `http://127.0.0.1:${port}${path}`,
				RUNNER_TEMP: folder,
				GITHUB_ENV: workflowVariables,
			},
		});
		return readFileSync(workflowVariables, 'utf8');
	}

	it('tells the steps that follow where it is', async () => {
		const [, file] = /^SPRUCE_OPENAPI=(.*)\n$/.exec(await fetchFrom('/spruce')) ?? [];
		expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(description);
	});

	it.each([
		[
			'nothing is there',
			'/nothing',
			/the answer was 404.*developer\.sprucehealth\.com.*checks\.yml/,
		],
		['a page is there', '/page', /not valid JSON.*developer\.sprucehealth\.com/],
		['another description is there', '/other', /not Spruce's.*developer\.sprucehealth\.com/],
	])('fails and says where to look where %s', async (_case, path, message) => {
		await expect(fetchFrom(path)).rejects.toThrow(message);
	});
});
