/** What a release is judged by, apart from the files that npm delivers. */
export interface Release {
	manifest: {
		name: string;
		version: string;
		author: { name: string; email: string };
		repository: { url: string };
	};
	/** The version in package-lock.json. */
	lockedVersion: string;
	/** The text of CHANGELOG.md. */
	changelog: string;
	/** The text of LICENSE.md. */
	license: string;
	/** `owner/name` of the repository on GitHub, where it is known. */
	repository?: string;
	/** The tag of the release; absent before there is one. */
	tag?: string;
}

/** Says what still is a placeholder or does not fit together, in words for whoever publishes. */
export function manifestProblems(release: Release): string[] {
	const { manifest, lockedVersion, changelog, license, tag } = release;
	const { name, version, author } = manifest;
	return [
		...repositoryProblems(release),
		...(author.name === `${name} contributors`
			? [`author.name is the placeholder "${author.name}": write who owns the package on npm.`]
			: []),
		...(author.email.endsWith('@users.noreply.github.com')
			? [`author.email is the placeholder ${author.email}: write an address that somebody reads.`]
			: []),
		...(license.includes(`${name} contributors`)
			? [`LICENSE.md names the placeholder "${name} contributors": write who holds the copyright.`]
			: []),
		...(lockedVersion === version
			? []
			: [`package.json says ${version}, package-lock.json ${lockedVersion}: run npm install.`]),
		...(hasNotes(changelog, version)
			? []
			: [`CHANGELOG.md has no notes under "## ${version}": write what changes for users.`]),
		...(tag === undefined || tag === `v${version}`
			? []
			: [
					`The release is tagged ${tag}, but package.json says ${version}: the tag is v${version}.`,
				]),
	];
}

function repositoryProblems({ manifest, repository }: Release): string[] {
	const { url } = manifest.repository;
	if (repository === undefined) {
		return [
			`Nothing says where the repository is: add the remote "origin". repository.url: ${url}`,
		];
	}
	const expected = `git+https://github.com/${repository}.git`;
	if (url === expected) return [];
	return [`repository.url is ${url}: write ${expected} into package.json and run npm run build.`];
}

/** Whether the changelog has a section of a version with something in it. */
function hasNotes(changelog: string, version: string): boolean {
	const sections = changelog.split(/^## /m);
	return sections.some((section) => {
		const [heading, ...lines] = section.split('\n');
		return heading.split(' ')[0] === version && lines.join('').trim() !== '';
	});
}
