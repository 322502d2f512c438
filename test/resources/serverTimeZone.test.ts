import { spawnSync } from 'child_process';
import { join } from 'path';

const root = join(__dirname, '..', '..');
const jestProgram = require.resolve('jest/bin/jest');

describe('the time zone of the server', () => {
	it.each(['America/Los_Angeles', 'Asia/Tokyo'])(
		'%s changes nothing about the times that people enter, on either line of n8n',
		(TZ) => {
			const projects = ['--selectProjects', 'engine-2', 'engine-1'];
			const file = join(__dirname, 'enteredTimes.engine.test.ts');

			const { status, stderr } = spawnSync(
				process.execPath,
				[jestProgram, '--runInBand', ...projects, '--runTestsByPath', file],
				{ cwd: root, env: { ...process.env, TZ }, encoding: 'utf8' },
			);

			expect({ status, stderr }).toEqual({
				status: 0,
				stderr: expect.stringMatching(/Tests: +\d+ passed, \d+ total/),
			});
		},
	);
});
