import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../simulator/startSimulator';

let simulator: Simulator;
let folder: string;
beforeAll(async () => {
	simulator = await startSimulator({ contacts: 20, conversations: 20 });
	folder = mkdtempSync(join(tmpdir(), 'probe-'));
});
afterAll(async () => {
	await simulator.close();
	rmSync(folder, { recursive: true });
});

async function run(args: string[], environment: Record<string, string> = {}) {
	const { PATH } = process.env;
	const tsx = require.resolve('tsx');
	const child = spawn(process.execPath, ['--import', tsx, join(__dirname, 'probe.ts'), ...args], {
		cwd: folder,
		env: { PATH, ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (piece: Buffer) => (output += piece.toString()));
	}
	const [code] = await once(child, 'close');
	return { code: code as number | null, output };
}

describe('npm run probe', () => {
	it('prints the table and writes the same as JSON', async () => {
		const { baseUrl, token } = simulator;
		const { code, output } = await run([], { SPRUCE_TOKEN: token, SPRUCE_BASE_URL: baseUrl });

		expect(output).toContain('What the node does');
		expect(code).toBe(0);
		const [file] = readdirSync(folder);
		expect(file).toMatch(/^spruce-probe-\d{4}-\d\d-\d\d\.json$/);
		expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toMatchObject({
			isWriting: false,
			rows: expect.arrayContaining([expect.objectContaining({ check: 'unknown-ids' })]),
		});
		expect(output).not.toContain(token);
	});

	it('takes an access ID and a secret key', async () => {
		const entered = Buffer.from(simulator.token, 'base64').toString();
		const { code, output } = await run(['--base-url', simulator.baseUrl], {
			SPRUCE_TOKEN: entered,
		});

		expect(output).not.toContain(entered);
		expect(code).toBe(0);
	});

	it('says before it writes what it writes', async () => {
		const options = ['--write', '--base-url', simulator.baseUrl];
		const { code, output } = await run(options, { SPRUCE_TOKEN: simulator.token });

		expect(output).toMatch(/^The probe creates a contact "n8n probe"/);
		expect(code).toBe(0);
	});

	it.each([['abcdef123'], ['--token', 'abcdef123'], ['--token=abcdef123']])(
		'refuses a token on the command line, and does not repeat it: %s',
		async (...args) => {
			const { code, output } = await run(args);

			expect(output).toContain('The token is never taken from the command line');
			expect(output).not.toContain('abcdef123');
			expect(code).toBe(1);
		},
	);

	it('asks for a token where there is neither a terminal nor a variable', async () => {
		const { code, output } = await run([]);

		expect(output).toContain('SPRUCE_TOKEN');
		expect(code).toBe(1);
	});

	it('sends no token over an unencrypted connection', async () => {
		const { code, output } = await run(['--base-url', 'http://spruce.example/v1'], {
			SPRUCE_TOKEN: 'abc',
		});

		expect(output).toContain('the address must start with https:');
		expect(code).toBe(1);
	});

	it('fails with a sentence for a wrong token', async () => {
		const options = ['--base-url', simulator.baseUrl];
		const { code, output } = await run(options, { SPRUCE_TOKEN: 'abc' });

		expect(output).toContain('Spruce refused the token (status 403).');
		expect(code).toBe(1);
	});

	it('explains itself', async () => {
		const { code, output } = await run(['--help']);

		expect(output).toContain('--write');
		expect(code).toBe(0);
	});
});
