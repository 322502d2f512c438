import ts from 'typescript';

/** What defines a test or a group: `it`, `it.each(…)`, `describeWithOpenApi`. */
const definers = /^(it|test|describe\w*)$/;

/** Names behind a dot, or before the bracket, of what Jest does not run. */
const skipped = /^(skip|todo|failing|xit|xtest|xdescribe)$/;

/**
 * The names of the tests and groups that a source defines and Jest runs, as the source has them. What
 * lies in a group that is skipped is skipped, too.
 */
export function testNamesIn(source: string): string[] {
	const names: string[] = [];
	const visit = (node: ts.Node): void => {
		const words = ts.isCallExpression(node) ? wordsOfCallee(node.expression) : [];
		if (words.some((word) => skipped.test(word))) return;
		if (ts.isCallExpression(node) && definers.test(words[0] ?? '')) {
			const name = nameIn(node);
			if (name !== undefined) names.push(name);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
	return names;
}

/** Whether a source defines a test or a group of this name, which Jest runs. */
export function hasTest(source: string, name: string): boolean {
	return testNamesIn(source).includes(name);
}

/** `it.each(rows)` as `it`, `each`. */
function wordsOfCallee(callee: ts.Expression): string[] {
	if (ts.isIdentifier(callee)) return [callee.text];
	if (ts.isPropertyAccessExpression(callee)) {
		return [...wordsOfCallee(callee.expression), callee.name.text];
	}
	if (ts.isCallExpression(callee)) return wordsOfCallee(callee.expression);
	return [];
}

/** The first argument, if it is a text, and a function follows: `each` takes others. */
function nameIn({ arguments: [first, body] }: ts.CallExpression): string | undefined {
	if (first === undefined || body === undefined) return undefined;
	if (ts.isStringLiteralLike(first)) return first.text;
	return ts.isTemplateExpression(first) ? first.getText().slice(1, -1) : undefined;
}
