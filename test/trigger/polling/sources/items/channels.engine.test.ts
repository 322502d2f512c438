import type { IDataObject } from 'n8n-workflow';
import type { PhoneCallEvent } from '../../../../simulator/organization/conversations/ConversationItem';
import { addFile } from '../../../../simulator/organization/files/addFile';
import { at, jsonOf, phone, pollingClinic } from '../../pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;

/** One of everything that somebody outside may send. Returns the IDs by kind, and when each came. */
function receiveAll() {
	const [{ id: contact }] = clinic.simulator.organization.contacts;
	const file = { filename: 'a.mp3', contentType: 'audio/mpeg', content: Buffer.from('ID3') };
	const missed = { answered: false, duration: 0, failed: false, spam: false };
	const voicemail = addFile(clinic.simulator.organization, file);
	const event = (data: object): PhoneCallEvent => ({
		type: 'inboundCall',
		data: { ...missed, ...data },
	});
	return {
		text: spruce.receive(1, { from: phone(1) }),
		secure: spruce.receive(2, { channel: 'secure', from: contact }),
		fax: spruce.receive(3, { channel: 'fax', from: phone(3) }),
		email: spruce.receive(4, { channel: 'email', from: 'zoe@example.com' }),
		missed: spruce.receive(5, { event: event({}), from: phone(5) }),
		voicemail: spruce.receive(6, { event: event({ voicemail }), from: phone(6) }),
	};
}

type Kind = keyof ReturnType<typeof receiveAll>;

const sources: Array<[string, Array<[Kind, string]>, number]> = [
	[
		'newMessage',
		[
			['text', 'textMessageReceived'],
			['secure', 'secureMessageReceived'],
			['fax', 'faxReceived'],
			['email', 'emailReceived'],
		],
		6,
	],
	['newSecureMessage', [['secure', 'secureMessageReceived']], 1],
	['newFax', [['fax', 'faxReceived']], 1],
	[
		'missedCall',
		[
			['missed', 'missedCall'],
			['voicemail', 'missedCall'],
		],
		3,
	],
	['newVoicemail', [['voicemail', 'voicemailReceived']], 3],
];

describe('of everything that is received,', () => {
	it.each(sources)('%s gives what it is named after', async (source, wanted, conversations) => {
		const bench = await spruce.active({ source });
		const received = receiveAll();
		const news = jsonOf(await bench.poll('trigger'));

		expect(
			news.map(({ event, events, object }) => [event, events, (object as IDataObject).id]),
		).toEqual(wanted.map(([kind, event]) => [event, [event], received[kind].id]));
		// Conversations on other channels are not read.
		expect(spruce.calls('ConversationItems')).toBe(conversations);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it.each(sources)('Fetch Test Event of %s shows such', async (source, wanted) => {
		const { conversations, items } = clinic.simulator.organization;
		conversations.length = 0;
		items.length = 0;
		const bench = spruce.start({ source });
		await expect(bench.poll('manual')).rejects.toThrow('from the last 30 days to show');
		receiveAll();

		const shown = jsonOf(await bench.poll('manual')).map(({ event }) => event);
		expect(shown).toEqual(wanted.map(([, event]) => event));
	});

	it.each(sources)('%s gives what passes the filters', async (source, wanted) => {
		const filters = [
			{ directions: ['inbound'] },
			{ directions: ['outbound'] },
			{ conversationTagIds: ['no such tag'] },
		];
		const benches = filters.map((one) =>
			spruce.start({ source, filters: one }, { workflow: { id: JSON.stringify(one) } }),
		);
		for (const bench of benches) await bench.activate();
		receiveAll();
		const counts = [];
		for (const bench of benches) counts.push(jsonOf(await bench.poll('trigger')).length);

		expect(counts).toEqual([wanted.length, 0, 0]);
	});
});

describe('a message over a channel that is not known here', () => {
	it('is a message, and nothing else', async () => {
		const found = [];
		for (const source of ['newMessage', 'newFax', 'newSecureMessage', 'missedCall']) {
			const bench = spruce.start({ source }, { workflow: { id: source } });
			await bench.activate();
			const { conversationId } = spruce.receive(10, { from: phone(20) });
			const { conversations } = clinic.simulator.organization;
			const conversation = conversations.find(({ id }) => id === conversationId);
			Object.assign(conversation ?? {}, { type: 'hologram', internalEndpoint: undefined });
			found.push(
				jsonOf(await bench.poll('trigger')).map(({ event, eventTime }) => [event, eventTime]),
			);
			conversations.splice(conversations.indexOf(conversation as never), 1);
		}
		expect(found).toEqual([[['anyEvent', at(10)]], [], [], []]);
	});
});
