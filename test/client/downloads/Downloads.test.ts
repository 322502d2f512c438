import { Readable } from 'node:stream';
import { Downloads } from '../../../nodes/SpruceHealth/client/downloads/Downloads';
import type { FileLink, KeepFile } from '../../../nodes/SpruceHealth/client/downloads/FileLink';
import { type FileHostAnswer, SimulatedRuntime } from '../SimulatedRuntime';

interface Kept {
	text: string;
	mimeType?: string;
}

const keep: KeepFile<Kept> = async (content, mimeType) => ({
	text: (await content.toArray()).join(''),
	mimeType,
});
const usual = { name: 'attachment 1', maxMegabytes: 200 };
const refused: FileHostAnswer = { status: 403, headers: {}, content: Readable.from([]) };

/** A file host with a file at each of these URLs. */
function fileHostWith(...urls: string[]): SimulatedRuntime {
	const runtime = new SimulatedRuntime(() => ({ status: undefined, code: 'ENOTFOUND' }));
	runtime.respondWithFile = (url) =>
		urls.includes(url)
			? { status: 200, headers: { 'content-type': 'audio/wav' }, content: Readable.from([url]) }
			: refused;
	return runtime;
}

/** Returns these links in order, then undefined. */
function linksInOrder(...links: FileLink[]) {
	return async () => links.shift();
}

const link = (name: string, more: Partial<FileLink> = {}): FileLink => ({
	url: `https://files.example.com/${name}`,
	...more,
});

describe('a download', () => {
	it('stores the file with the type from Spruce, or else with the type from the host', async () => {
		const downloads = new Downloads(fileHostWith(link('a').url), true);
		const renew = linksInOrder();

		const typed = await downloads.fetch({
			...usual,
			link: link('a', { mimeType: 'audio/x' }),
			renew,
			keep,
		});
		const untyped = await downloads.fetch({ ...usual, link: link('a'), renew, keep });

		expect(typed).toEqual({ text: link('a').url, mimeType: 'audio/x' });
		expect(untyped.mimeType).toBe('audio/wav');
	});

	it('does not try an expired link', async () => {
		const runtime = fileHostWith(link('fresh').url);
		runtime.clock = Date.parse('2026-03-31T09:15:00Z');
		const old = link('old', { expiresAtMs: Date.UTC(2026, 2, 31, 9, 15) });

		const { text } = await new Downloads(runtime, true).fetch({
			...usual,
			link: old,
			renew: linksInOrder(link('fresh', { expiresAtMs: Date.UTC(2026, 2, 31, 9, 30) })),
			keep,
		});

		expect(text).toBe(link('fresh').url);
		expect(runtime.fetched).toEqual([link('fresh').url]);
	});

	it('tries a link that has not expired, or of which nobody knows when it expires', async () => {
		const runtime = fileHostWith(link('a').url);
		runtime.clock = Date.parse('2026-03-31T09:14:59Z');
		const downloads = new Downloads(runtime, true);

		for (const expiresAtMs of [Date.UTC(2026, 2, 31, 9, 15), undefined]) {
			await downloads.fetch({
				...usual,
				link: link('a', { expiresAtMs }),
				renew: linksInOrder(),
				keep,
			});
		}

		expect(runtime.fetched).toHaveLength(2);
	});

	it('tries a fresh link that seems expired, because this clock may be wrong', async () => {
		const runtime = fileHostWith(link('b').url);
		runtime.clock = Date.parse('2030-01-01T00:00:00Z');
		const expiresAtMs = Date.UTC(2026, 2, 31, 9, 15);

		const { text } = await new Downloads(runtime, true).fetch({
			...usual,
			link: link('a', { expiresAtMs }),
			renew: linksInOrder(link('b', { expiresAtMs })),
			keep,
		});

		expect(text).toBe(link('b').url);
	});

	it('fails when two fresh links are also refused', async () => {
		const runtime = fileHostWith();
		const renew = linksInOrder(link('b'), link('c'), link('d'));

		const downloading = new Downloads(runtime, true).fetch({
			...usual,
			link: link('a'),
			renew,
			keep,
		});

		await expect(downloading).rejects.toThrow('fileLink');
		expect(runtime.fetched).toEqual([link('a').url, link('b').url, link('c').url]);
		expect(runtime.failures[0]).toMatchObject({
			answer: { status: 403 },
			tried: { sent: 3 },
			fileHost: 'files.example.com',
		});
	});

	it('fails when Spruce has no fresh link because the file was removed', async () => {
		const downloading = new Downloads(fileHostWith(), true).fetch({
			...usual,
			link: link('a'),
			renew: linksInOrder(),
			keep,
		});

		await expect(downloading).rejects.toThrow('fileLink');
	});

	it('waits between tries, and starts again from the link after a redirect fails', async () => {
		const runtime = fileHostWith();
		const answers: FileHostAnswer[] = [
			{ status: 307, headers: { location: '/elsewhere' }, content: Readable.from([]) },
			{ status: undefined, code: 'ECONNRESET' },
			{ status: 200, headers: {}, content: Readable.from(['content']) },
		];
		runtime.respondWithFile = () => answers.shift() ?? refused;

		const { text } = await new Downloads(runtime, true).fetch({
			...usual,
			link: link('a'),
			renew: linksInOrder(),
			keep,
		});

		expect(text).toBe('content');
		expect(runtime.fetched).toEqual([link('a').url, link('elsewhere').url, link('a').url]);
		expect(runtime.waits).toEqual([250]);
	});

	it.each([
		'http://files.example.com/a',
		'ftp://files.example.com/a',
		'file:///etc/passwd',
		'files.example.com/a',
		'',
	])('never requests "%s"', async (url) => {
		const runtime = fileHostWith(url);

		const downloading = new Downloads(runtime, true).fetch({
			...usual,
			link: { url },
			renew: linksInOrder(),
			keep,
		});

		await expect(downloading).rejects.toThrow('fileAddress');
		expect(runtime.fetched).toEqual([]);
	});

	/** What becomes of a download whose host redirects to a location. */
	async function redirected(location: string) {
		const runtime = fileHostWith();
		const content = Readable.from([]);
		runtime.respondWithFile = () => ({ status: 302, headers: { location }, content });
		const download = { ...usual, link: link('a'), renew: linksInOrder(), keep };
		const message = await new Downloads(runtime, true).fetch(download).then(
			() => 'downloaded',
			(failure: Error) => failure.message,
		);
		expect(runtime.fetched).toEqual([link('a').url]);
		return { message, fileHost: runtime.failures[0].fileHost };
	}

	it.each(['http://127.0.0.1/a', 'http://files.example.com/a', 'file:///etc/passwd', 'http://['])(
		'never follows a redirect to "%s"',
		async (location) => {
			expect((await redirected(location)).message).toContain('fileAddress');
		},
	);

	it.each(['https://127.0.0.1/a', 'https://10.0.0.5:8443/a', 'https://metadata.internal/a'])(
		'follows no redirect into a private network, such as to %s',
		async (location) => {
			const { message, fileHost } = await redirected(location);
			expect(message).toContain('filePrivate');
			expect(fileHost).toBe(new URL(location).host);
		},
	);

	it('reaches a private network from a proxy or simulator that stands for Spruce', async () => {
		const url = 'http://127.0.0.1/a';

		const { text } = await new Downloads(fileHostWith(url), false).fetch({
			...usual,
			link: { url },
			renew: linksInOrder(),
			keep,
		});

		expect(text).toBe(url);
	});

	it('is not tried again when the file is too large, and says which file and what the limit is', async () => {
		const runtime = fileHostWith();
		const content = Readable.from([]);
		runtime.respondWithFile = () => ({ status: 200, headers: {}, isTooLarge: true, content });

		const downloading = new Downloads(runtime, true).fetch({
			...usual,
			link: link('a'),
			renew: linksInOrder(),
			keep: async () => await Promise.reject(new Error('nothing to keep')),
		});

		await expect(downloading).rejects.toThrow('fileTooLarge');
		expect(runtime.fetched).toEqual([link('a').url]);
		expect(runtime.failures[0].file).toMatchObject({ name: 'attachment 1', maxMegabytes: 200 });
	});

	it('is not repeated when the file cannot be stored', async () => {
		const runtime = fileHostWith(link('a').url);
		const failToStore = async () => await Promise.reject(new Error('the disk is full'));

		const downloading = new Downloads(runtime, true).fetch({
			...usual,
			link: link('a'),
			renew: linksInOrder(),
			keep: failToStore,
		});

		await expect(downloading).rejects.toThrow('the disk is full');
		expect(runtime.fetched).toHaveLength(1);
	});
});
