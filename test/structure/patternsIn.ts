import ts from 'typescript';

/** A regular expression as it is written in a source. */
export interface Pattern {
	source: string;
	flags: string;
}

/**
 * The regular expressions of a TypeScript source: literals, and texts of properties called `regex`, from
 * which n8n makes them.
 */
export function patternsIn(source: string): Pattern[] {
	const patterns: Pattern[] = [];
	visitNodes(source, (node) => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			patterns.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		}
		if (
			ts.isPropertyAssignment(node) &&
			node.name.getText() === 'regex' &&
			ts.isStringLiteralLike(node.initializer)
		) {
			patterns.push({ source: node.initializer.text, flags: '' });
		}
	});
	return patterns;
}

/** Whether a TypeScript source makes regular expressions of texts while it runs. */
export function makesPatterns(source: string): boolean {
	let isFound = false;
	visitNodes(source, (node) => {
		const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
		isFound ||= isCall && node.expression.getText() === 'RegExp';
	});
	return isFound;
}

function visitNodes(source: string, look: (node: ts.Node) => void): void {
	const visit = (node: ts.Node): void => {
		look(node);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
}
