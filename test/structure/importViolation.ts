import { posix } from 'node:path';
import type { SourceImport } from './importsOf';

const base = 'nodes/SpruceHealth/';

/** What a verified community node may import beside its own files. */
const allowedPackages = ['n8n-workflow', 'crypto'];

/**
 * Which layer may import which: the arrow runs from the nodes to the client and never back, with the
 * values of Spruce's world as the ground under all of them. The framework gets the resources handed
 * in by the node, so it must not know them.
 */
export const allowedLayers: Record<string, readonly string[]> = {
	node: ['framework', 'resources/index', 'fields', 'listSearch', 'trigger', 'waiting', 'client'],
	'resources/index': ['resources', 'framework'],
	resources: ['framework', 'fields', 'steps', 'waiting', 'records', 'client', 'values'],
	steps: ['steps', 'records', 'client', 'values'],
	fields: ['fields', 'values'],
	records: ['records', 'client', 'values'],
	framework: ['framework', 'client', 'values'],
	listSearch: ['listSearch', 'client', 'values'],
	trigger: ['trigger', 'fields', 'records', 'listSearch', 'client', 'values'],
	waiting: ['waiting', 'fields', 'records', 'listSearch', 'client', 'values'],
	credentials: ['client', 'values'],
	client: ['client', 'values'],
	values: ['values'],
};

/**
 * Types vanish in the build: a field may be checked against the framework's type of a field, and a
 * step may say which fields it reads.
 */
export const allowedLayersOfTypes: Record<string, readonly string[]> = {
	fields: ['framework'],
	steps: ['fields', 'framework'],
	waiting: ['framework'],
};

/** The layer of a file, by its path from the root; undefined where no file should be. */
export function layerOf(path: string): string | undefined {
	if (path.startsWith('credentials/')) return 'credentials';
	if (!path.startsWith(base)) return undefined;
	const [folder, ...rest] = path.slice(base.length).replace(/\.ts$/, '').split('/');
	if (rest.length === 0) return folder.endsWith('.node') ? 'node' : undefined;
	if (folder === 'resources' && rest.length === 1) {
		return rest[0] === 'index' ? 'resources/index' : undefined;
	}
	return folder in allowedLayers ? folder : undefined;
}

/** Says what is wrong with an import of a file, and undefined when nothing is. */
export function importViolation(
	file: string,
	{ specifier, isTypeOnly }: SourceImport,
): string | undefined {
	const from = layerOf(file);
	if (from === undefined) return `${file} lies outside the known folders`;
	if (!specifier.startsWith('.')) {
		return allowedPackages.includes(specifier) ? undefined : `${file} imports ${specifier}`;
	}
	const path = posix.join(posix.dirname(file), specifier);
	const to = layerOf(path) ?? layerOf(posix.join(path, 'index'));
	const types = isTypeOnly ? (allowedLayersOfTypes[from] ?? []) : [];
	if (to !== undefined && [...allowedLayers[from], ...types].includes(to)) return undefined;
	return `${file} imports ${specifier}: ${from} must not import ${to ?? 'what lies there'}`;
}
