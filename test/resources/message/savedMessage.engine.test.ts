import { byId } from '../byId';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('a saved message that is posted', () => {
	const clinic = simulatedClinic();
	const post = { resource: 'message', operation: 'post' };
	const field = 'Options > Saved Message';

	function posting(savedMessageId: string, more = {}) {
		const { conversations } = clinic.simulator.organization;
		const id = conversations.find(({ type }) => type === 'phone')?.id;
		const { options, ...parameters } = { options: {}, text: '', ...more };
		return {
			...post,
			conversationId: byId(id),
			...parameters,
			options: { savedMessageId: byId(savedMessageId), ...options },
		};
	}

	function saved(isInternal: boolean) {
		const { savedMessages } = clinic.simulator.organization;
		const [message] = savedMessages.filter(({ internal }) => internal === isInternal);
		return message;
	}

	it('is sent with its text from Spruce', async () => {
		const { items } = await clinic.run(posting(saved(false).id));

		const [lookUp, request] = clinic.simulator.requests;
		expect(lookUp).toMatchObject({ operationId: 'ListSavedMessages', query: { pageSize: '500' } });
		expect(request.body).toEqual({ body: [{ type: 'text', value: saved(false).text }] });
		expect(items).toEqual([
			{
				json: { requestId: expect.any(String), conversationId: expect.any(String) },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('is looked up once for all items', async () => {
		await clinic.run(posting(saved(false).id), { items: [{}, {}, {}] });

		const lookUps = clinic.simulator.requests.filter(({ method }) => method === 'GET');
		expect(lookUps).toHaveLength(1);
		expect(clinic.simulator.effects).toHaveLength(3);
	});

	it('never reaches the patient when it is an internal note', async () => {
		const { error } = await clinic.run(posting(saved(true).id));

		expect(error?.message).toBe(
			`${field}: "Handover note" is an internal note, which the patient would see`,
		);
		expect(error?.description).toContain('choose Add Internal Note under Message');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('is refused, not dropped, when a text was also entered', async () => {
		const { error } = await clinic.run(posting(saved(false).id, { text: 'Hello' }));

		expect(error?.message).toBe(`${field}: a text was also entered`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('is left out when it was left blank', async () => {
		await clinic.run(posting(expression(''), { text: 'Hello' }));

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([
			{ body: [{ type: 'text', value: 'Hello' }] },
		]);
	});

	it('is named in the error when it does not exist', async () => {
		const { error } = await clinic.run(posting('sm_gone'));

		expect(error?.message).toBe(
			`${field}: the organization has no saved message with the ID "sm_gone"`,
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('is not sent without its attachments', async () => {
		const { media, savedMessages } = clinic.simulator.organization;
		const data = { mediaId: media[0].id, mimetype: 'image/png' };
		savedMessages[0].attachments.push({ type: 'image', title: 'Map', data });

		const { error } = await clinic.run(posting(savedMessages[0].id));

		expect(error?.message).toBe(
			`${field}: "Appointment reminder" has attachments, which cannot be sent from here`,
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('is not sent without a text', async () => {
		clinic.simulator.organization.savedMessages[0].text = ' ';

		const { error } = await clinic.run(posting(clinic.simulator.organization.savedMessages[0].id));

		expect(error?.message).toBe(`${field}: "Appointment reminder" has no text`);
		expect(clinic.simulator.effects).toEqual([]);
	});
});
