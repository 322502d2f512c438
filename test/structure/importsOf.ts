import ts from 'typescript';

/** One import of a file. */
export interface SourceImport {
	/** As written: `../client/http` or `n8n-workflow`. */
	specifier: string;
	/** Whether it is gone after compilation. */
	isTypeOnly: boolean;
}

/** Everything that a TypeScript source imports, re-exports or requires, in its order. */
export function importsOf(source: string): SourceImport[] {
	const imports: SourceImport[] = [];
	const visit = (node: ts.Node): void => {
		const found = importIn(node);
		if (found && ts.isStringLiteralLike(found.target)) {
			imports.push({ specifier: found.target.text, isTypeOnly: found.isTypeOnly });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
	return imports;
}

function importIn(node: ts.Node): { target: ts.Node; isTypeOnly: boolean } | undefined {
	if (ts.isImportDeclaration(node)) {
		return { target: node.moduleSpecifier, isTypeOnly: isTypeOnlyClause(node.importClause) };
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
		return { target: node.moduleSpecifier, isTypeOnly: node.isTypeOnly };
	}
	if (ts.isExternalModuleReference(node)) return { target: node.expression, isTypeOnly: false };
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
		return { target: node.argument.literal, isTypeOnly: true };
	}
	if (ts.isCallExpression(node) && isLoader(node.expression) && node.arguments.length > 0) {
		return { target: node.arguments[0], isTypeOnly: false };
	}
	return undefined;
}

function isTypeOnlyClause(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.isTypeOnly) return true;
	const names = clause.namedBindings;
	if (clause.name || !names || !ts.isNamedImports(names)) return false;
	return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function isLoader(callee: ts.Expression): boolean {
	return (
		callee.kind === ts.SyntaxKind.ImportKeyword ||
		(ts.isIdentifier(callee) && callee.text === 'require')
	);
}
