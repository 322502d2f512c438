import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { until } from '../../until';

const running = new Set<ChildProcess>();
afterEach(() => running.forEach((child) => child.kill('SIGKILL')));

const run = (...options: string[]) => {
	const child = fork(join(__dirname, '../main.ts'), options, {
		execArgv: ['--import', 'tsx'],
		silent: true,
	});
	running.add(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (piece: Buffer) => (output += piece.toString()));
	}
	const ended = once(child, 'close').then(([code]) => code as number | null);
	const printed = async (pattern: RegExp) => {
		await until(() => pattern.test(output));
		return pattern.exec(output)?.[1] ?? '';
	};
	return { child, ended, printed, output: () => output };
};

describe('npm run simulator', () => {
	it('prints what to enter in n8n, then each request, and stops on a signal', async () => {
		const options = ['--port', '0', '--token', 'abc', '--contacts', '4', '--limit', '1'];
		const { child, ended, printed, output } = run(...options, '--window-seconds', '1000');
		const baseUrl = await printed(/(http:\/\/127\.0\.0\.1:\d+\/v1)/);
		await printed(/Ctrl-C/);
		expect(output()).toContain('abc');
		expect(output()).toContain('4 contacts');
		const headers = { authorization: 'Bearer abc' };
		await (await fetch(`${baseUrl}/organization`, { headers })).text();
		const second = await fetch(`${baseUrl}/organization?secret=1`, { headers });
		expect(second.status).toBe(429);
		await printed(/GET \/organization (200) \d+ ms\nGET \/organization 429/);
		expect(output()).not.toContain('secret');
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
	});

	it('delivers webhooks, and prints how that went', async () => {
		const { printed, output } = run('--port', '0', '--token', 'abc', '--contacts', '4');
		const baseUrl = await printed(/(http:\/\/127\.0\.0\.1:\d+\/v1)/);
		const headers = { authorization: 'Bearer abc', 'content-type': 'application/json' };
		const post = async (path: string, body: object) =>
			await fetch(`${baseUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
		await post('/webhooks/endpoints', { name: 'n8n', url: 'http://127.0.0.1:9/hook' });
		await post('/contacts', { givenName: 'Zacharias' });
		await printed(
			/webhook contact\.created to http:\/\/127\.0\.0\.1:9\/hook \(attempt 1\) .*ECONNREFUSED/,
		);
		expect(output()).not.toContain('Zacharias');
	});

	it('says so when the port is taken', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		const { ended, output } = run('--port', String(port));
		expect(await ended).toBe(1);
		expect(output()).toContain('--port');
		expect(output()).toContain('taken');
		other.close();
	});

	it('explains itself', async () => {
		const { ended, output } = run('--help');
		expect(await ended).toBe(0);
		expect(output()).toContain('--window-seconds');
		const wrong = run('--contacts', 'many');
		expect(await wrong.ended).toBe(1);
		expect(wrong.output()).toContain('--contacts must be a whole number');
	});
});
