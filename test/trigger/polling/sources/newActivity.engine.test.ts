import type { IDataObject } from 'n8n-workflow';
import { at, jsonOf, phone, pollingClinic } from '../pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;

const idsOf = (polled: Parameters<typeof jsonOf>[0]) =>
	jsonOf(polled).map(({ object }) => (object as IDataObject).id);

const parameters = { source: 'newActivity' };

/** Makes conversations active one after the other. Returns their IDs, the oldest activity first. */
function becomeActive(count: number): string[] {
	return Array.from({ length: count }, (_, number) => {
		const { conversationId } = spruce.receive(number + 1, { from: phone(number) });
		return conversationId;
	});
}

describe('activity in a conversation', () => {
	it('comes once, as an update of the conversation, and again when there is more', async () => {
		const bench = await spruce.active(parameters);
		const { conversationId } = spruce.receive(1);
		const { conversations } = clinic.simulator.organization;
		const conversation = conversations.find(({ id }) => id === conversationId);
		const answered = JSON.parse(JSON.stringify(conversation)) as IDataObject;

		expect(await bench.poll('trigger')).toEqual([
			[
				{
					json: {
						event: 'conversationUpdated',
						events: ['conversationUpdated'],
						type: 'conversation.updated',
						eventTime: at(1),
						object: answered,
					},
				},
			],
		]);
		expect(await bench.poll('trigger')).toBeNull();
		spruce.receive(2);
		expect(idsOf(await bench.poll('trigger'))).toEqual([conversationId]);
		expect(spruce.calls('ListConversations')).toBe(3);
	});

	it('comes even if Spruce lists it after later activity', async () => {
		const bench = await spruce.active(parameters);
		const { conversationId: late } = spruce.receive(1);
		const { conversationId: soon } = spruce.receive(100, { from: phone(1) });
		const { conversations } = clinic.simulator.organization;
		const index = conversations.findIndex(({ id }) => id === late);
		const [hidden] = conversations.splice(index, 1);
		expect(idsOf(await bench.poll('trigger'))).toEqual([soon]);
		conversations.push(hidden);

		expect(idsOf(await bench.poll('trigger'))).toEqual([late]);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('passes the filters', async () => {
		const filters = { channels: ['email'] };
		const bench = await spruce.active({ ...parameters, filters });
		becomeActive(1);
		const { conversationId } = spruce.receive(2, { channel: 'email', from: 'zoe@example.com' });

		expect(idsOf(await bench.poll('trigger'))).toEqual([conversationId]);
	});

	it('of many conversations comes once each, even if a page in the middle fails', async () => {
		const bench = await spruce.active(parameters);
		const ids = becomeActive(450);
		clinic.simulator.faults.add({ kind: 'status', status: 400, skip: 1 });

		const first = idsOf(await bench.poll('trigger'));
		expect(first).toEqual(ids.slice(0, 200));
		expect(idsOf(await bench.restart())).toEqual(ids.slice(200));
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('of many conversations comes once each, even if a page in the middle is not followed by another', async () => {
		const bench = await spruce.active(parameters);
		const ids = becomeActive(450);
		clinic.simulator.faults.add({ kind: 'missingToken', times: 2 });

		expect(idsOf(await bench.poll('trigger'))).toEqual(ids.slice(0, 200));
		expect(idsOf(await bench.restart())).toEqual(ids.slice(200));
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('that cannot be listed at all is an error, and comes with the next poll', async () => {
		const bench = await spruce.active(parameters);
		const ids = becomeActive(1);
		clinic.simulator.faults.add({ kind: 'status', status: 400 });

		await expect(bench.poll('trigger')).rejects.toMatchObject({ name: 'NodeApiError' });
		expect(idsOf(await bench.poll('trigger'))).toEqual(ids);
	});

	it('looks up the contacts of as many conversations as there is time for', async () => {
		const bench = await spruce.active({ ...parameters, options: { includeContact: true } });
		const [contact] = clinic.simulator.organization.contacts;
		const ids = becomeActive(3);
		for (const { id, externalParticipants } of clinic.simulator.organization.conversations) {
			if (ids.includes(id)) externalParticipants[0].contact = contact.id;
		}
		const now = Date.now();
		const clock = jest.spyOn(Date, 'now');
		clock.mockImplementation(() => now + 200_000 * spruce.made('Contact'));
		try {
			const [json] = jsonOf(await bench.poll('trigger'));
			expect(json).toMatchObject({ object: { id: ids[0] }, contact: { id: contact.id } });
			expect(spruce.calls('Contact')).toBe(1);
		} finally {
			clock.mockRestore();
		}
		expect(idsOf(await bench.poll('trigger'))).toEqual(ids.slice(1));
		expect(await bench.poll('trigger')).toBeNull();
	});
});
