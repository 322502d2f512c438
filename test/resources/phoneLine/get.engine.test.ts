import { byId } from '../byId';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('phoneLine: get', () => {
	const clinic = simulatedClinic();
	const get = { resource: 'phoneLine', operation: 'get' };

	it('returns each phone line with the item that asked for it', async () => {
		const { phoneLines } = clinic.simulator.organization;

		const { items } = await clinic.run(
			{ ...get, phoneLineId: byId('={{ $json.id }}') },
			{ items: phoneLines.map(({ id }) => ({ id })) },
		);

		expect(items).toEqual(
			phoneLines.map((phoneLine, item) => ({ json: { ...phoneLine }, pairedItem: { item } })),
		);
		expect(clinic.simulator.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
			phoneLines.map(({ id }) => `GET /phonelines/${id}`).sort(),
		);
	});

	it('takes an ID that looks like that of a contact', async () => {
		const [line] = clinic.simulator.organization.phoneLines;
		line.id = 'entity_0E5QDGJC03000';

		const { items } = await clinic.run({ ...get, phoneLineId: byId(line.id) });

		expect(items[0].json).toMatchObject({ id: line.id });
	});

	it('says that there is no such phone line', async () => {
		const { error } = await clinic.run({ ...get, phoneLineId: byId('pd_missing') });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
	});

	itRefusesBadIds(clinic, 'Phone Line', (id) => ({ ...get, phoneLineId: id }));
});
