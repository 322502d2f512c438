import { runResourceMapping } from '../engine/editor/runResourceMapping';
import { simulatedClinic } from '../resources/simulatedClinic';

describe('the columns of Create or Update', () => {
	const clinic = simulatedClinic();
	const load = async () =>
		await runResourceMapping('getContactColumns', { credentials: clinic.credential });

	it("are those of a contact and the organization's own fields", async () => {
		const { contactFields } = clinic.simulator.organization;

		const { fields } = await load();

		const names = fields.map(({ displayName }) => displayName);
		expect(names.slice(0, 5)).toEqual([
			...['External ID', 'Phone Number', 'First Name', 'Last Name', 'Date of Birth'],
		]);
		const own = contactFields
			.map(({ id, name }) => [id, name])
			.sort(([, a], [, b]) => (a < b ? -1 : 1));
		expect(fields.slice(-own.length).map(({ id, displayName }) => [id, displayName])).toEqual(own);
	});

	it('have their names as their IDs, because the editor shows the IDs of the columns to match on', async () => {
		const { fields } = await load();

		const matching = fields.filter(({ canBeUsedToMatch }) => canBeUsedToMatch);
		expect(matching.map(({ id }) => id)).toEqual(matching.map(({ displayName }) => displayName));
	});

	it('are text, so that the editor takes what a sheet has', async () => {
		const { fields } = await load();

		expect(new Set(fields.map(({ type }) => type))).toEqual(new Set(['string']));
	});

	it('find a contact by its ID, numbers and address, and by ID and phone number unless others are chosen', async () => {
		const { fields } = await load();

		expect(fields.filter(({ canBeUsedToMatch }) => canBeUsedToMatch).map(({ id }) => id)).toEqual([
			...['External ID', 'Phone Number', 'Mobile Phone', 'Email Address', 'Home Phone'],
			'Work Phone',
		]);
		expect(fields.filter(({ defaultMatch }) => defaultMatch).map(({ id }) => id)).toEqual([
			...['External ID', 'Phone Number'],
		]);
	});

	it('are offered to an organization without fields of its own', async () => {
		clinic.simulator.organization.contactFields = [];

		expect((await load()).fields).toHaveLength(19);
	});

	it('say what to do when the token is wrong', async () => {
		const credentials = { ...clinic.credential, apiToken: 'wrong' };

		await expect(runResourceMapping('getContactColumns', { credentials })).rejects.toMatchObject({
			message: 'Spruce Health refused the API token',
			description: expect.stringContaining('Settings > API Access'),
		});
	});
});
