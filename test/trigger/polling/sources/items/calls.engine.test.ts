import type { IDataObject } from 'n8n-workflow';
import { addFile } from '../../../../simulator/organization/files/addFile';
import type { PhoneCallEvent } from '../../../../simulator/organization/conversations/ConversationItem';
import { at, jsonOf, phone, pollingClinic } from '../../pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;

const call = (data: Partial<PhoneCallEvent['data']> = {}): PhoneCallEvent => ({
	type: 'inboundCall',
	data: { answered: false, duration: 0, failed: false, spam: false, ...data },
});

const voicemail = () =>
	addFile(clinic.simulator.organization, {
		filename: 'voicemail.mp3',
		contentType: 'audio/mpeg',
		content: Buffer.from('ID3'),
	});

/** The event and the item of each of the polled items. */
const newsOf = (polled: Parameters<typeof jsonOf>[0]) =>
	jsonOf(polled).map(({ event, object }) => [event, (object as IDataObject).id]);

describe('a voicemail', () => {
	it.each([
		['missedCall', 'missedCall'],
		['newVoicemail', 'voicemailReceived'],
	])('comes once as %s, in the words of the webhook trigger', async (source, event) => {
		const bench = await spruce.active({ source });
		const { id } = spruce.receive(1, { event: call({ voicemail: voicemail() }) });
		const json = { event, events: [event], type: 'conversationItem.created', eventTime: at(1) };

		expect(jsonOf(await bench.poll('trigger'))).toEqual([
			expect.objectContaining({ ...json, object: expect.objectContaining({ id }) }),
		]);
		for (const after of [61, 121, 181, 601]) {
			spruce.clockAt(after);
			expect(await bench.poll('trigger')).toBeNull();
		}
	});

	it.each([1, 3, 5, 9])(
		'that Spruce adds to its call after %i minutes comes within two and a half more',
		async (minutes) => {
			const bench = await spruce.active({ source: 'newVoicemail' });
			const item = spruce.receive(1, { event: call() });
			// Somebody else writes meanwhile, so that the position moves on.
			let cameAfter: number | undefined;
			for (let after = 30; after <= 30 * 60; after += 60) {
				spruce.clockAt(after);
				spruce.receive(after - 10, { from: phone(after) });
				if (after >= minutes * 60) item.event = call({ voicemail: voicemail() });
				const news = newsOf(await bench.poll('trigger'));
				if (news.length === 0) continue;
				expect(news).toEqual([['voicemailReceived', item.id]]);
				expect(cameAfter).toBeUndefined();
				cameAfter = after;
			}
			expect(cameAfter).toBeGreaterThanOrEqual(minutes * 60);
			expect(cameAfter).toBeLessThanOrEqual(minutes * 60 + 150);
		},
	);

	it('comes with its file and contact if the user wants them', async () => {
		const options = { downloadFiles: true, includeContact: true };
		const bench = await spruce.active({ source: 'newVoicemail', options });
		spruce.receive(1, { event: call({ voicemail: voicemail() }) });

		expect(await bench.poll('trigger')).toEqual([
			[expect.objectContaining({ binary: { data: expect.anything() } })],
		]);
	});
});

describe('a missed call', () => {
	it('without a voicemail comes as such, and is no voicemail', async () => {
		const benches = await Promise.all(
			['missedCall', 'newVoicemail'].map(async (source) => {
				const bench = spruce.start({ source }, { workflow: { id: source } });
				await bench.activate();
				return bench;
			}),
		);
		const { id } = spruce.receive(1, { event: call() });
		const news = await Promise.all(benches.map(async (bench) => await bench.poll('trigger')));

		expect(news.map(newsOf)).toEqual([[['missedCall', id]], []]);
	});

	it('whose outcome Spruce adds later comes then', async () => {
		const bench = await spruce.active({ source: 'missedCall' });
		const item = spruce.receive(1, { event: { type: 'inboundCall', data: {} } as PhoneCallEvent });
		expect(await bench.poll('trigger')).toBeNull();
		item.event = call();
		spruce.clockAt(150);

		expect(newsOf(await bench.poll('trigger'))).toEqual([['missedCall', item.id]]);
		spruce.clockAt(300);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('is not an answered call, spam, a call of the practice, or a text', async () => {
		const bench = await spruce.active({ source: 'missedCall' });
		spruce.receive(1, { event: call({ answered: true, duration: 60 }) });
		spruce.receive(2, { event: call({ spam: true }), from: phone(2) });
		const outbound = spruce.receive(3, { from: phone(3) });
		Object.assign(outbound, {
			direction: 'outbound',
			event: { ...call(), type: 'outboundCall' },
		});
		spruce.receive(4, { text: 'Hello', from: phone(4) });

		expect(await bench.poll('trigger')).toBeNull();
	});

	it('from before the activation does not come, although that time is read again', async () => {
		const before = spruce.receive(-300, { event: call() });
		const bench = await spruce.active({ source: 'newVoicemail' });
		before.event = call({ voicemail: voicemail() });
		const { id } = spruce.receive(1, { event: call({ voicemail: voicemail() }) });

		expect(newsOf(await bench.poll('trigger'))).toEqual([['voicemailReceived', id]]);
	});

	it('costs no calls any more when its time is over', async () => {
		const bench = await spruce.active({ source: 'newVoicemail' });
		spruce.receive(1, { event: call() });
		const calls = [];
		for (let after = 10; after <= 20 * 60; after += 60) {
			spruce.clockAt(after);
			spruce.receive(after - 1, { channel: 'email', from: 'zoe@example.com' });
			await bench.poll('trigger');
			calls.push(spruce.calls('ConversationItems'));
		}
		expect(calls.reduce((sum, made) => sum + made)).toBeLessThanOrEqual(8);
		expect(calls.slice(-5)).toEqual([0, 0, 0, 0, 0]);
	});
});
