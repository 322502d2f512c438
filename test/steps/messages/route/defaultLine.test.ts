import { defaultLine } from '../../../../nodes/SpruceHealth/steps/messages/route/defaultLine';
import { ok } from '../../../client/answers';
import { clientOf } from '../../../client/clientOf';

function line(channel: string, id: string, label?: string) {
	return { object: 'internalEndpoint', endpoint: { id, channel, label, displayValue: id } };
}

describe('the line for a message', () => {
	const fax = { channel: 'fax' } as const;

	it('is the only one of the channel', async () => {
		const internalEndpoints = [line('phone', '+1'), line('fax', '+2')];
		const { client } = clientOf(() => ok({ internalEndpoints }));

		expect(await defaultLine(client, fax)).toMatchObject({ id: '+2' });
	});

	it("is the user's choice when there are several", async () => {
		const internalEndpoints = [line('fax', '+2', 'Front'), line('fax', '+3')];
		const { client } = clientOf(() => ok({ internalEndpoints }));

		await expect(defaultLine(client, fax)).rejects.toMatchObject({
			message: 'Send From: 2 lines can send a fax',
			description: 'Choose one of them: Front: +2 (ID +2); +3 (ID +3).',
		});
	});

	it.each([[{ internalEndpoints: null }], [{ internalEndpoints: [{ object: 'x' }] }], [{}]])(
		'is missing when Spruce answers %j',
		async (body) => {
			const { client } = clientOf(() => ok(body));

			await expect(defaultLine(client, fax)).rejects.toMatchObject({
				message: 'Send From: the organization has no line that can send a fax',
			});
		},
	);
});
