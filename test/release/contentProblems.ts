/** A package as npm would deliver it. */
export interface PackedPackage {
	/** The bytes of the tarball. */
	size: number;
	/** The paths of its files. */
	paths: string[];
}

const expectedPaths = [
	/^(package\.json|README\.md|LICENSE\.md)$/,
	/^dist\/credentials\/\w+\.credentials\.js$/,
	/^dist\/nodes\/SpruceHealth\/code\.js$/,
	/^dist\/nodes\/SpruceHealth\/\w+\.node\.js(on)?$/,
	/^dist\/nodes\/SpruceHealth\/[\w.]+\.svg$/,
	/^dist\/nodes\/SpruceHealth\/__schema__\/[\w./]+\.json$/,
];
/** About a quarter more than 0.1.0 had. Every n8n downloads it again when it starts anew. */
const mostBytes = 250_000;

/** Says what is in the package and should not be, what is not and should be, and whether it grew too large. */
export function contentProblems({ size, paths }: PackedPackage, loadedByN8n: string[]): string[] {
	const strange = paths.filter((path) => !expectedPaths.some((expected) => expected.test(path)));
	const missing = ['README.md', 'LICENSE.md', ...loadedByN8n].filter(
		(path) => !paths.includes(path),
	);
	return [
		...strange.map((path) => `The package holds ${path}, which nobody needs who installs it.`),
		...missing.map((path) => `The package lacks ${path}.`),
		...(size > mostBytes
			? [`The package has ${size} bytes, more than ${mostBytes}: look at what grew.`]
			: []),
	];
}
