import type { INodeProperties } from 'n8n-workflow';
import { pollFilters } from '../../../nodes/SpruceHealth/trigger/fields/pollFields';
import { jsonOf, phone, pollingClinic, textsOf } from './pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;

describe('a filter for a text', () => {
	it('lets only messages through that contain one of the words', async () => {
		const filters = { textContains: 'STOP, refill please' };
		const bench = await spruce.active({ filters });
		const texts = ['Stop!', 'unstoppable', 'A refill, please', 'A REFILL please', ''];
		for (const [index, text] of texts.entries()) {
			spruce.receive(index + 1, { text, from: phone(index) });
		}
		spruce.receive(9, { channel: 'fax' });

		expect(textsOf(await bench.poll('trigger'))).toEqual(['Stop!', 'A REFILL please']);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it.each(['missedCall', 'newActivity', 'newContact', 'newFax', 'newVoicemail'])(
		'is not offered for %s, which has no text',
		(source) => {
			const options = (pollFilters.options ?? []) as INodeProperties[];
			const field = options.find(({ name }) => name === 'textContains');
			expect(field?.displayOptions?.hide?.['/source']).toContain(source);
		},
	);

	it('keeps no fax back when it was entered before the trigger was set to faxes', async () => {
		const bench = await spruce.active({ source: 'newFax', filters: { textContains: 'STOP' } });
		spruce.receive(1, { channel: 'fax' });
		expect(await bench.poll('trigger')).toMatchObject([[{ json: { event: 'faxReceived' } }]]);
	});
});

describe('a conversation that Spruce refuses', () => {
	it.each([403, 400, 404, 410, 422])('with %i keeps no other back', async (status) => {
		const bench = await spruce.active();
		const items = [0, 1, 2, 3].map((number) =>
			spruce.receive(number + 1, { text: `text ${number}`, from: phone(number) }),
		);
		const path = `/conversations/${items[1].conversationId}/items`;
		const fault = { kind: 'status', status, path: new RegExp(path), times: 2 } as const;
		clinic.simulator.faults.add(fault);
		const first = textsOf(await bench.poll('trigger'));
		clinic.simulator.faults.clear();
		const second = textsOf(await bench.poll('trigger'));

		expect(first).toEqual(['text 0', 'text 2', 'text 3']);
		expect(second).toEqual(['text 1']);
	});

	it('keeps no other back when its contact is refused', async () => {
		const bench = await spruce.active({ options: { includeContact: true } });
		const [one, other] = clinic.simulator.organization.contacts
			.filter(({ phoneNumbers }) => phoneNumbers.length > 0)
			.map(({ phoneNumbers }) => phoneNumbers[0].value);
		spruce.receive(1, { text: 'one', from: one });
		spruce.receive(2, { text: 'other', from: other });
		clinic.simulator.faults.add({ kind: 'status', status: 403, operationId: 'Contact' });
		const items = jsonOf(await bench.poll('trigger'));

		expect(items).toMatchObject([
			{ object: { text: 'one' }, lookupError: expect.stringMatching(/^Contact: /) },
			{ object: { text: 'other' }, contact: { object: 'contact' } },
		]);
	});
});

describe('a conversation whose ID is none', () => {
	it.each<[string, unknown]>([
		['an object with a toString of its own', { toString: 'x' }],
		['a list', []],
		['a number', 7],
		['null', null],
		['left out', undefined],
	])('because it is %s, keeps no other back', async (_what, id) => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'Hello' });
		const { conversations } = clinic.simulator.organization;
		const latest = { ...conversations[0], lastMessageAt: new Date().toISOString() };
		conversations.unshift({ ...latest, id: id as string });

		const found: string[] = [];
		for (let polls = 0; polls < 3; polls++) {
			found.push(...textsOf(await bench.poll('trigger').catch(() => null)).map(String));
		}
		expect(found).toEqual(['Hello']);
	});
});
