import {
	documentsFromReadme,
	isForeign,
	linksOfDocuments,
	linksOfNotes,
	linksOfSources,
	problemOf,
	targetOf,
} from './links';
import { documents, files, webAddress } from './repository';

const links = [...linksOfDocuments(), ...linksOfNotes(), ...linksOfSources()];
const ownLinks = links.filter((link) => !isForeign(link));
const pictures = links.filter(({ isPicture }) => isPicture);

/** A link as it would stand in a document. */
const linkIn = (from: string, address: string) => ({ from, address, text: '', isPicture: false });

describe('links into this repository', () => {
	it('lead to a file that is there, and to a heading that is there', () => {
		expect(ownLinks.length).toBeGreaterThan(100);
		expect(ownLinks.map(problemOf).filter((problem) => problem !== undefined)).toEqual([]);
	});

	it.each([
		['docs/examples.md', '#use-one'],
		['docs/examples.md', '../README.md'],
		['docs/examples.md', '../demo/workflows'],
		['SECURITY.md', '../../security/advisories/new'],
		['docs/probe.md', '../../../issues'],
		['docs/probe.md', `${webAddress}/issues`],
		['package.json', `${webAddress}.git`],
		['nodes/SpruceHealth/SpruceHealth.node.json', `${webAddress}#readme`],
		[
			'nodes/SpruceHealth/SpruceHealth.node.json',
			`${webAddress}/blob/main/docs/examples.md#use-one`,
		],
	])('count as right where GitHub follows them: in %s, %s', (from, address) => {
		expect(problemOf(linkIn(from, address))).toBeUndefined();
	});

	it.each([
		['docs/examples.md', '#use-two', 'heading'],
		['docs/examples.md', 'README.md', 'file'],
		['docs/examples.md', '../readme.md', 'file'],
		['docs/examples.md', '../dist/package.json', 'file'],
		['docs/examples.md', '../package.json#name', 'heading'],
		['SECURITY.md', '../../security/advisories/old', 'file'],
		['docs/probe.md', '../../issues', 'file'],
		['docs/probe.md', 'issues', 'file'],
		['nodes/SpruceHealth/SpruceHealth.node.json', `${webAddress}#no-such-heading`, 'heading'],
		['nodes/SpruceHealth/SpruceHealth.node.json', `${webAddress}/blob/main/docs/none.md`, 'file'],
	])('count as wrong where they lead nowhere: in %s, %s', (from, address, missing) => {
		expect(problemOf(linkIn(from, address))).toBe(
			`${from}: ${address}: there is no such ${missing}`,
		);
	});

	it('lead from the README to every document under docs, directly or over others', () => {
		const found = documentsFromReadme();
		const inDocs = documents.filter((path) => path.startsWith('docs/'));
		expect(inDocs.filter((path) => !found.has(path))).toEqual([]);
	});
});

describe('links to other sites', () => {
	const foreign = links.filter(isForeign);

	it('are encrypted, and lead to no placeholder', () => {
		const placeholder =
			/^(localhost|[^.]+|(.+\.)?(example(\.[a-z]+)?|invalid|test|local)|your-.+|.*todo.*)$/;
		const wrong = foreign.filter(({ address }) => {
			if (address.startsWith('mailto:')) return placeholder.test(address.split('@')[1] ?? '');
			const [, host = ''] = /^https:\/\/([a-z0-9.-]+)(:\d+)?([/?#]|$)/.exec(address) ?? [];
			return placeholder.test(host) || host === '';
		});
		expect(foreign.length).toBeGreaterThan(0);
		expect(wrong).toEqual([]);
	});
});

describe('pictures', () => {
	it('have a text for those who do not see them', () => {
		expect(pictures.length).toBeGreaterThan(20);
		expect(pictures.filter(({ text }) => text.trim().length < 10)).toEqual([]);
	});

	it('under docs are each used by a document', () => {
		const used = new Set(
			ownLinks.map(targetOf).map((target) => (typeof target === 'string' ? target : target.path)),
		);
		const inDocs = [...files].filter((path) => /^docs\/.+\.(png|gif|svg|jpe?g|webp)$/.test(path));
		expect(inDocs.length).toBeGreaterThan(20);
		expect(inDocs.filter((path) => !used.has(path))).toEqual([]);
	});
});
