import { leaveVoicemail } from '../organization/conversations/leaveVoicemail';
import { receiveFax } from '../organization/conversations/receiveFax';
import { recordCall } from '../organization/conversations/recordCall';
import { transcribe } from '../organization/conversations/transcribe';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 2, conversations: 2 });
const from = '+12065550191';
const file = { filename: 'a.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF') };
const wav = { filename: 'a.wav', contentType: 'audio/wav', content: Buffer.from('RIFF') };

/** The types of the events that were about an item. */
const eventsOf = (id: string) =>
	bench.simulator.organization.changes
		.filter(({ object }) => (object as { id?: string }).id === id)
		.map(({ type }) => type);

it('a fax holds its files in their order', async () => {
	const { id } = receiveFax(bench.simulator.organization, from, [
		file,
		{ ...file, filename: 'b.pdf' },
	]);
	const { body } = await bench.client.get(`/conversationItems/${id}`);
	const { direction, attachments } = body.conversationItem;
	expect(direction).toBe('inbound');
	expect(attachments).toMatchObject([{ title: 'a.pdf' }, { title: 'b.pdf' }]);
});

it('a voicemail is pending until it is transcribed', async () => {
	const { organization } = bench.simulator;
	const voicemail = leaveVoicemail(organization, from);
	const id = voicemail.event?.data.voicemail?.transcription?.id;
	const read = async () => (await bench.client.get(`/transcriptions/${id}`)).body.transcription;
	expect(await read()).toEqual({ id, status: 'pending', text: '' });
	transcribe(organization, voicemail, { status: 'completed', text: 'Call me.' });
	expect(await read()).toEqual({ id, status: 'completed', text: 'Call me.' });
	expect(voicemail.event?.data.voicemail?.transcription?.status).toBe('completed');
	expect(eventsOf(voicemail.id)).toEqual(['conversationItem.created', 'conversationItem.updated']);
	const fax = receiveFax(organization, from, [file]);
	expect(() => transcribe(organization, fax, { status: 'failed', text: '' })).toThrow(fax.id);
});

it('the recordings of a call come after it', () => {
	const { organization } = bench.simulator;
	const { id } = recordCall(organization, from, [wav, wav]);
	const recorded = organization.changes
		.filter(({ object }) => (object as { id?: string }).id === id)
		.map(({ object }) => (object as { event: { data: { recordings?: unknown[] } } }).event.data)
		.map(({ recordings }) => recordings?.length);
	expect(recorded).toEqual([undefined, 2]);
	expect(eventsOf(id)).toEqual(['conversationItem.created', 'conversationItem.updated']);
});
