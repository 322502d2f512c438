import { expression } from '../expression';
import { ago, quietClinic } from './quietClinic';

const minuteMs = 60_000;

describe('conversation: getNeedingReply', () => {
	const { clinic, conversationOf, add } = quietClinic();
	const getNeedingReply = { resource: 'conversation', operation: 'getNeedingReply' };

	it('returns the conversations in which the patient spoke last long enough ago, the longest wait first', async () => {
		const long = conversationOf('phone');
		const asked = add(long, 300);
		const short = conversationOf('secure');
		add(short, 90);
		add(conversationOf('phone', 1), 30);
		add(conversationOf('phone', 2), 200, { direction: 'outbound' });

		const { items } = await clinic.run({ ...getNeedingReply, simplify: false });

		expect(items.map(({ json }) => json.id)).toEqual([long.id, short.id]);
		expect(items[0]).toMatchObject({
			json: {
				object: 'conversation',
				waitingSince: asked.createdAt,
				waitingMinutes: 300,
				lastMessage: { object: 'conversationItem', id: asked.id, text: 'Hello?' },
			},
			pairedItem: { item: 0 },
		});
	});

	it.each([true, false])(
		'says first how long the wait is and what was said last, with Simplify: %s',
		async (simplify) => {
			add(conversationOf('phone'), 61);
			const odd = { lastMessage: 'of Spruce', waitingMinutes: 1 };
			Object.assign(conversationOf('phone'), odd);

			const { items } = await clinic.run({ ...getNeedingReply, simplify });

			const [{ json }] = items;
			expect(Object.keys(json).slice(0, 3)).toEqual([
				'waitingMinutes',
				'lastMessage',
				'waitingSince',
			]);
			expect(json).toMatchObject({ waitingMinutes: 61, lastMessage: { text: 'Hello?' } });
			if (simplify) expect(Object.keys(json.lastMessage ?? {})[0]).toBe('text');
		},
	);

	it('gives a last message that Transcription: Get takes', async () => {
		const { organization } = clinic.simulator;
		const id = organization.newId('transcription');
		organization.transcriptions.push({ id, status: 'completed', text: 'Please call me.' });
		const voicemail = {
			mediaId: organization.media[0].id,
			mimetype: 'audio/mpeg',
			transcription: { id, status: 'completed' as const },
		};
		const data = { answered: false, duration: 9, failed: false, spam: false, voicemail };
		add(conversationOf('phone'), 61, { event: { type: 'inboundCall', data } });

		const waiting = await clinic.run(getNeedingReply);
		const { items } = await clinic.run(
			{ resource: 'transcription', operation: 'get', transcriptionId: '={{ $json }}' },
			{ items: waiting.items.map(({ json }) => json) },
		);

		expect(items.map(({ json }) => json.text)).toEqual(['Please call me.']);
	});

	it('reads each conversation with recent activity once, and no others', async () => {
		add(conversationOf('phone'), 300);
		add(conversationOf('secure'), 90);

		await clinic.run(getNeedingReply);

		const [listing, ...others] = clinic.simulator.requests;
		expect(listing.query).toMatchObject({ orderBy: 'last_message', pageSize: '200' });
		const daysBack = (Date.now() - Date.parse(listing.query.startFrom)) / (24 * 60 * minuteMs);
		expect(daysBack).toBeCloseTo(30, 2);
		expect(others.map(({ path }) => path)).toEqual([
			`/conversations/${conversationOf('phone').id}/items`,
			`/conversations/${conversationOf('secure').id}/items`,
		]);
	});

	it('looks past any number of notes for what the patient can see', async () => {
		const conversation = conversationOf('phone');
		const asked = add(conversation, 300);
		for (let note = 0; note < 23; note++) {
			add(conversation, 200 - note, { direction: 'outbound', isInternalNote: true });
		}

		const { items } = await clinic.run(getNeedingReply);

		expect(items.map(({ json }) => json.lastMessage)).toMatchObject([{ id: asked.id }]);
		expect(clinic.simulator.requests).toHaveLength(4);
	});

	it('returns simplified records when the user chose Simplify', async () => {
		const conversation = conversationOf('phone');
		const asked = add(conversation, 61);

		const { items } = await clinic.run({ ...getNeedingReply, simplify: true });

		expect(items[0].json).toMatchObject({
			id: conversation.id,
			title: conversation.title,
			waitingMinutes: 61,
			lastMessage: { id: asked.id, text: 'Hello?' },
		});
		expect(items[0].json).not.toHaveProperty('object');
		expect(items[0].json.lastMessage).not.toHaveProperty('object');
	});

	it.each([
		[{}, []],
		[{ includeArchived: true }, ['phone']],
		[{ includeArchived: true, channels: [] }, ['phone']],
		[{ includeArchived: true, channels: ['secure'] }, []],
		[{ channels: ['fax'] }, ['fax']],
		[{ channels: ['fax', 'phone'], includeArchived: true }, ['phone', 'fax']],
	])('follows the options %j', async (options, types) => {
		const archived = conversationOf('phone');
		add(archived, 300);
		archived.archived = true;
		const fax = conversationOf('phone', 1);
		fax.type = 'fax';
		add(fax, 200);

		const { items } = await clinic.run({ ...getNeedingReply, options });

		expect(items.map(({ json }) => json.type)).toEqual(types);
	});

	it.each([
		[{}, ['phone', 'SMS', 'whatsapp', 'other']],
		[{ channels: ['secure'] }, ['whatsapp', 'other']],
		[{ channels: ['phone'] }, ['phone', 'SMS', 'whatsapp', 'other']],
		[{ channels: ['fax'] }, ['FAX', 'whatsapp', 'other']],
	])('leaves out what %j excludes, not what is unknown', async (options, types) => {
		const entered = ['phone', 'SMS', 'FAX', 'whatsapp', 'other', 'Team', 'NOTE'];
		for (const [position, type] of entered.entries()) {
			const conversation = clinic.simulator.organization.conversations[position];
			add(conversation, 300 - position);
			Object.assign(conversation, { type, internalEndpoint: null });
		}

		const { items } = await clinic.run({ ...getNeedingReply, options });

		expect(items.map(({ json }) => json.type)).toEqual(types);
	});

	it('reads directions in any case, and times without a zone as UTC', async () => {
		const withoutZone = (minutes: number) => ago(minutes).replace('Z', '');
		const asked = add(conversationOf('phone'), 300, { direction: 'INBOUND' as never });
		const answered = add(conversationOf('phone', 1), 200, { direction: 'OUTBOUND' as never });
		Object.assign(asked, { createdAt: withoutZone(300) });
		Object.assign(answered, { createdAt: withoutZone(200) });

		const { items } = await clinic.run(getNeedingReply);

		expect(items.map(({ json }) => json.waitingMinutes)).toEqual([300]);
	});

	it.each([
		['seconds', 300],
		['what is no time', null],
	])('reads %s', async (form, waitingMinutes) => {
		const asked = add(conversationOf('phone'), 300);
		const seconds = Math.floor(Date.parse(asked.createdAt) / 1_000);
		Object.assign(asked, { createdAt: form === 'seconds' ? seconds : 'a while ago' });

		const { items } = await clinic.run(getNeedingReply);

		expect(items.map(({ json }) => json.waitingMinutes)).toEqual([waitingMinutes]);
	});

	it('returns those that wait for the patient instead, where the practice had the last word', async () => {
		const answered = conversationOf('phone');
		const reply = add(answered, 300, { direction: 'outbound' });
		add(answered, 200, { direction: 'outbound', isInternalNote: true });
		add(conversationOf('phone', 1), 300);
		const missed = { answered: false, duration: 0, failed: false, spam: false };
		const triedToCall = conversationOf('phone', 2);
		add(triedToCall, 300);
		add(triedToCall, 200, {
			direction: 'outbound',
			event: { type: 'outboundCall', data: missed },
		});
		add(conversationOf('secure'), 30, { direction: 'outbound' });

		const { items } = await clinic.run({
			...getNeedingReply,
			options: { waitingFor: 'patient' },
		});

		expect(items.map(({ json }) => json)).toMatchObject([
			{ id: answered.id, waitingMinutes: 300, lastMessage: { id: reply.id } },
		]);
	});

	it('looks back only as far as chosen', async () => {
		add(conversationOf('phone'), 3 * 24 * 60);

		const { items } = await clinic.run({ ...getNeedingReply, options: { lookBackDays: 2 } });

		expect(items).toEqual([]);
		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it('stops reading when the limit is reached', async () => {
		for (const position of [0, 1, 2, 3]) add(conversationOf('phone', position), 300 - position);

		const { items } = await clinic.run({ ...getNeedingReply, limit: 2 });

		expect(items).toHaveLength(2);
		expect(clinic.simulator.requests).toHaveLength(3);
	});

	it.each([
		[
			{ waitingMinutes: expression('soon') },
			'Waiting Longer Than (Minutes): the number is not allowed',
		],
		[
			{ waitingMinutes: expression(-1) },
			'Waiting Longer Than (Minutes): the number is not allowed',
		],
		[{ options: { lookBackDays: 0 } }, 'Options > Look Back (Days): the number is not allowed'],
		[
			{ options: { channels: expression(['team']) } },
			'Options > Channels: this is not one of the options',
		],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...getNeedingReply, ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
