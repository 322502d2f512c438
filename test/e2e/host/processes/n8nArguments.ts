import { join } from 'node:path';
import type { N8nInstall } from '../installation/n8nInstall';

const stopWithParent = join(__dirname, 'stopWithParent.cjs');

/** Node's arguments that run a command of n8n, which ends when this process does. */
export function n8nArguments({ script }: N8nInstall, command: string[]): string[] {
	return ['--require', stopWithParent, script, ...command];
}
