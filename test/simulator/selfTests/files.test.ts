import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 80, conversations: 80 });

const upload = async (form: FormData) => {
	const answer = await fetch(`${bench.simulator.baseUrl}/media`, {
		method: 'POST',
		headers: { authorization: `Bearer ${bench.simulator.token}` },
		body: form,
	});
	return { status: answer.status, body: JSON.parse(await answer.text()) };
};

describe('a file', () => {
	it('is uploaded, attached to a message and downloaded again', async () => {
		const form = new FormData();
		const content = Buffer.from([0, 1, 2, 253, 254, 255]);
		form.append('media', new Blob([content], { type: 'application/pdf' }), 'Überweisung 1.pdf');
		const uploaded = await upload(form);
		expect(uploaded).toMatchObject({ status: 200, body: { object: 'media' } });
		expect(bench.simulator.violations).toEqual([]);
		expect(bench.simulator.organization.media.at(-1)).toMatchObject({
			id: uploaded.body.id,
			filename: 'Überweisung 1.pdf',
			contentType: 'application/pdf',
		});

		const { id } = bench.simulator.organization.conversations[0];
		await bench.client.post(`/conversations/${id}/messages`, {
			body: [],
			attachments: [{ attachmentId: uploaded.body.id, title: 'Referral' }],
		});
		const { body } = await bench.client.get(`/conversations/${id}/items`, { pageSize: '1' });
		const [{ type, title, data }] = body.conversationItems[0].attachments;
		expect({ type, title, mimetype: data.mimetype }).toEqual({
			type: 'document',
			title: 'Referral',
			mimetype: 'application/pdf',
		});
		expect(Date.parse(data.signedUrl.expiresAt)).toBeGreaterThan(Date.now());
		const download = await fetch(data.signedUrl.url);
		expect(download.headers.get('content-type')).toBe('application/pdf');
		expect(Buffer.from(await download.arrayBuffer())).toEqual(content);
		expect(bench.simulator.violations).toEqual([]);
	});

	it('must come in the multipart field media, with a file name', async () => {
		const other = new FormData();
		other.append('file', new Blob(['x']), 'x.txt');
		expect((await upload(other)).body).toMatchObject({ statusCode: 400, type: 'invalid_input' });
		const nameless = new FormData();
		nameless.append('media', 'just text');
		expect((await upload(nameless)).status).toBe(400);
		expect((await bench.client.post('/media', { media: 'x' })).status).toBe(400);
	});

	it('is not downloaded with an expired URL, counts no call and wants no token', async () => {
		const [{ id }] = bench.simulator.organization.media;
		const files = bench.simulator.baseUrl.replace(/v1$/, 'files');
		const download = async (expires: number, headers = {}) =>
			(await fetch(`${files}/${id}?expires=${expires}&signature=simulated`, { headers })).status;
		expect(await download(Date.now() - 1)).toBe(403);
		bench.simulator.limits.limit = 0;
		expect(await download(Date.now() + 60_000)).toBe(200);
		expect(bench.simulator.violations).toEqual([]);
		await download(Date.now() + 60_000, { authorization: `Bearer ${bench.simulator.token}` });
		expect(bench.simulator.violations).toEqual([
			expect.stringContaining('token was sent to the file host'),
		]);
	});
});

describe('a fault that is aimed at files', () => {
	it('strikes a download, and no call', async () => {
		const [{ id, content }] = bench.simulator.organization.media;
		const files = bench.simulator.baseUrl.replace(/v1$/, 'files');
		const url = `${files}/${id}?expires=${Date.now() + 60_000}&signature=simulated`;
		bench.simulator.faults.add({ kind: 'status', status: 503, path: /^\/files\// });
		bench.simulator.faults.add({ kind: 'truncate', path: `/files/${id}` });

		expect((await bench.client.get('/organization')).status).toBe(200);
		expect((await fetch(url)).status).toBe(503);
		await expect((await fetch(url)).arrayBuffer()).rejects.toThrow('terminated');
		expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(content);
	});
});

describe('a transcription', () => {
	it('is completed, or not yet, or too old', async () => {
		const { transcriptions, items } = bench.simulator.organization;
		const [transcription] = transcriptions;
		const path = `/transcriptions/${transcription.id}`;
		expect((await bench.client.get(path)).body).toEqual({ transcription });
		const legacy = items
			.map(({ event }) => event?.data.voicemail?.transcription?.id)
			.find((id) => id !== undefined && !transcriptions.some((known) => known.id === id));
		const { status, body } = await bench.client.get(`/transcriptions/${legacy}`);
		expect(status).toBe(404);
		expect(body.message).toContain('November 2025');
	});
});
