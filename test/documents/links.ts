import { posix } from 'node:path';
import { textOf } from '../structure/sourceFiles';
import { anchorsOf, linksOf, type Link } from './markdown';
import { documents, files, folders, webAddress } from './repository';

/** Pages that GitHub makes of the repository, and the reason to lead there. */
export const pagesOfGitHub: Readonly<Record<string, string>> = {
	'security/advisories/new': 'the form for a weakness that nobody else should read',
	issues: 'the questions and reports of others',
	'issues/new': 'the form for a report',
	'issues/new/choose': 'the choice of forms for a report',
	discussions: 'the questions of others',
};

/** A link, and the file in which it stands. */
export interface PlacedLink extends Link {
	from: string;
}

/** The links of all documents. */
export function linksOfDocuments(): PlacedLink[] {
	return documents.flatMap((from) => linksOf(textOf(from)).map((link) => ({ ...link, from })));
}

/** The links in the notes of the example workflows. n8n shows them, so they are whole addresses. */
export function linksOfNotes(): PlacedLink[] {
	return [...files]
		.filter((path) => /^demo\/workflows\/.+\.json$/.test(path))
		.flatMap((from) =>
			notesOf(from)
				.flatMap(linksOf)
				.map((link) => ({ ...link, from })),
		);
}

function notesOf(path: string): string[] {
	const { nodes } = JSON.parse(textOf(path)) as {
		nodes: Array<{ type: string; parameters: { content?: unknown } }>;
	};
	return nodes
		.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
		.map(({ parameters }) => String(parameters.content));
}

/** The addresses of this repository that the nodes, the manifest and GitHub's forms name. */
export function linksOfSources(): PlacedLink[] {
	const sources = [...files].filter(
		(path) =>
			/^(nodes|credentials)\/.+\.(ts|json)$/.test(path) ||
			/^\.github\/.+\.ya?ml$/.test(path) ||
			path === 'package.json',
	);
	const pattern = new RegExp(`${webAddress.replaceAll('.', '[.]')}[^\\s"'\`<>)]*`, 'g');
	return sources.flatMap((from) =>
		(textOf(from).match(pattern) ?? []).map((address) => ({
			from,
			address,
			text: address,
			isPicture: false,
		})),
	);
}

/** Whether a link leads to another site than this repository. */
export function isForeign({ address }: Link): boolean {
	return /^[a-z]+:/i.test(address) && !isOfRepository(address);
}

function isOfRepository(address: string): boolean {
	return address === webAddress || /^(\.git$|[/#])/.test(afterWebAddress(address) ?? '');
}

function afterWebAddress(address: string): string | undefined {
	return address.startsWith(webAddress) ? address.slice(webAddress.length) : undefined;
}

/** What is wrong with a link into this repository; undefined if it leads somewhere. */
export function problemOf(link: PlacedLink): string | undefined {
	const target = targetOf(link);
	if (target === 'a page of GitHub') return undefined;
	const { path, anchor } = target;
	const told = `${link.from}: ${link.address}`;
	if (!files.has(path) && !folders.has(path)) return `${told}: there is no such file`;
	if (anchor === '') return undefined;
	return anchorsIn(path).has(anchor) ? undefined : `${told}: there is no such heading`;
}

/** A long document is the target of many links. */
const knownAnchors = new Map<string, Set<string>>();

function anchorsIn(path: string): Set<string> {
	const anchors = knownAnchors.get(path) ?? anchorsOf(path.endsWith('.md') ? textOf(path) : '');
	knownAnchors.set(path, anchors);
	return anchors;
}

/** The file and the heading that a link of this repository leads to. */
export function targetOf({
	from,
	address,
}: PlacedLink): { path: string; anchor: string } | 'a page of GitHub' {
	const [place, anchor = ''] = address.split('#');
	const rest = afterWebAddress(place);
	if (rest === '' || rest === '.git') {
		return { path: 'README.md', anchor: anchor === 'readme' ? '' : anchor };
	}
	if ((rest?.slice(1) ?? afterPages(from, place)) in pagesOfGitHub) return 'a page of GitHub';
	const path =
		rest?.replace(/^\/((blob|tree|raw)\/main\/)?/, '') ??
		posix.join(posix.dirname(from), decodeURIComponent(place));
	return { path: place === '' ? from : path.replace(/\/$/, ''), anchor };
}

/** GitHub shows a file under `blob/main`: from there, a relative link goes two folders further up. */
function afterPages(from: string, place: string): string {
	const up = '../'.repeat(from.split('/').length + 1);
	return place.startsWith(up) ? place.slice(up.length) : '';
}

/** The documents that a reader of the README comes to by links, with the README. */
export function documentsFromReadme(): Set<string> {
	const found = new Set<string>(['README.md']);
	for (const path of found) {
		for (const link of linksOf(textOf(path))) {
			if (isForeign(link)) continue;
			const target = targetOf({ ...link, from: path });
			if (target !== 'a page of GitHub' && documents.includes(target.path)) found.add(target.path);
		}
	}
	return found;
}
