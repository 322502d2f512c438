import { basename, dirname } from 'node:path';
import { filesIn, textOf } from '../../structure/sourceFiles';

const declaration =
	/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport default operation\(\{[^]*?\bvalue: '(\w+)'/;

/**
 * What each operation does and gives: the docstring of its file. The descriptions of the node are
 * shorter, because n8n's AI builder reads all of them. What the fields say is not repeated.
 */
export const operationTexts: ReadonlyMap<string, string> = new Map(
	filesIn('nodes/SpruceHealth/resources', '.ts').flatMap((path) => {
		const [, docstring, value] = declaration.exec(textOf(path)) ?? [];
		if (docstring === undefined) return [];
		return [[`${basename(dirname(path))}: ${value}`, pageText(docstring)] as const];
	}),
);

/** The paragraphs of a docstring, each in one line, with links that lead from the folder docs. */
function pageText(docstring: string): string {
	return docstring
		.split('\n')
		.map((line) => line.replace(/^\s*\*?\s*/, '').trim())
		.join('\n')
		.trim()
		.replace(/([^\n])\n(?!\n)/g, '$1 ')
		.replaceAll('](docs/', '](');
}
