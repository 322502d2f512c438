import { manifestProblems, type Release } from './manifestProblems';

const ready: Release = {
	manifest: {
		name: 'n8n-nodes-spruce-health',
		version: '1.2.0',
		author: { name: 'Ada Wren', email: 'ada@wren.example' },
		repository: { url: 'git+https://github.com/wren/n8n-nodes-spruce-health.git' },
	},
	lockedVersion: '1.2.0',
	changelog: '# Changelog\n\n## 1.2.0 (2026-12-01)\n\nSends letters.\n\n## 1.1.0\n\nOlder.\n',
	license: '# MIT License\n\nCopyright (c) 2026 Ada Wren\n',
	repository: 'wren/n8n-nodes-spruce-health',
	tag: 'v1.2.0',
};

const withManifest = (change: Partial<Release['manifest']>): Release => ({
	...ready,
	manifest: { ...ready.manifest, ...change },
});

describe('the check of a release', () => {
	it('lets a release through in which all fits together', () => {
		expect(manifestProblems(ready)).toEqual([]);
	});

	it('needs no tag before there is one', () => {
		expect(manifestProblems({ ...ready, tag: undefined })).toEqual([]);
	});

	it.each<[string, Release, RegExp]>([
		[
			'repository.url leads elsewhere, even if only by a capital letter',
			{ ...ready, repository: 'Wren/n8n-nodes-spruce-health' },
			/write git\+https:\/\/github\.com\/Wren\/n8n-nodes-spruce-health\.git into/,
		],
		[
			'nothing says where the repository is',
			{ ...ready, repository: undefined },
			/remote "origin"/,
		],
		[
			'the author is a placeholder',
			withManifest({
				author: { name: 'n8n-nodes-spruce-health contributors', email: 'ada@wren.example' },
			}),
			/^author\.name is the placeholder/,
		],
		[
			'the email address is a placeholder',
			withManifest({ author: { name: 'Ada Wren', email: 'ada@users.noreply.github.com' } }),
			/^author\.email is the placeholder ada@users/,
		],
		[
			'the holder of the license is a placeholder',
			{ ...ready, license: 'Copyright (c) 2026 n8n-nodes-spruce-health contributors' },
			/^LICENSE\.md names the placeholder/,
		],
		[
			'package-lock.json has another version',
			{ ...ready, lockedVersion: '1.1.0' },
			/package-lock\.json 1\.1\.0/,
		],
		[
			'the changelog does not name the version',
			{ ...ready, changelog: '## 1.1.0\n\nSee also 1.2.0.\n' },
			/"## 1\.2\.0"/,
		],
		[
			'the changelog has an empty section',
			{ ...ready, changelog: '## 1.2.0\n\n## 1.1.0\n\nOlder.\n' },
			/"## 1\.2\.0"/,
		],
		['the tag is another version', { ...ready, tag: 'v1.1.0' }, /the tag is v1\.2\.0/],
		['the tag lacks the v', { ...ready, tag: '1.2.0' }, /the tag is v1\.2\.0/],
	])('stops a release where %s', (_case, release, problem) => {
		expect(manifestProblems(release)).toEqual([expect.stringMatching(problem)]);
	});
});
