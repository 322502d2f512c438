import { runLoadOptions } from '../engine/editor/runLoadOptions';
import { simulatedClinic } from '../resources/simulatedClinic';

describe('the lists of options', () => {
	const clinic = simulatedClinic();
	const lists = [
		'getContactFieldNames',
		'getContactFields',
		'getContactTagNames',
		'getContactTags',
		'getConversationTags',
		'getMembers',
	] as const;

	async function load(name: (typeof lists)[number]) {
		return await runLoadOptions(name, { credentials: clinic.credential });
	}

	function option(name: string, value: string) {
		return { name, value };
	}

	function sortedByName<Named extends { name: string }>(options: Named[]): Named[] {
		return options.sort((one, other) => one.name.localeCompare(other.name));
	}

	it('offer the contact tags by ID, in alphabetical order', async () => {
		const { contactTags } = clinic.simulator.organization;

		expect(await load('getContactTags')).toEqual(
			sortedByName(contactTags.map(({ id, value }) => option(value, id))),
		);
	});

	it('offer the contact tags by name, for the contact search', async () => {
		const { contactTags } = clinic.simulator.organization;

		expect(await load('getContactTagNames')).toEqual(
			sortedByName(contactTags.map(({ value }) => option(value, value))),
		);
	});

	it('offer the conversation tags, which are not the contact tags', async () => {
		const { conversationTags } = clinic.simulator.organization;

		expect(await load('getConversationTags')).toEqual(
			sortedByName(conversationTags.map(({ id, value }) => option(value, id))),
		);
	});

	it("offer the organization's own contact fields", async () => {
		const { contactFields } = clinic.simulator.organization;

		expect(await load('getContactFields')).toEqual(
			sortedByName(contactFields.map(({ id, name }) => option(name, id))),
		);
	});

	it("offer the organization's own contact fields by name, for the contact search", async () => {
		const { contactFields } = clinic.simulator.organization;

		expect(await load('getContactFieldNames')).toEqual(
			sortedByName(contactFields.map(({ name }) => option(name, name))),
		);
	});

	it('offer teammates and teams, without the organization itself', async () => {
		const { id, members } = clinic.simulator.organization;

		const options = await load('getMembers');

		expect(options.map(({ value }) => value).sort()).toEqual(
			members
				.map((member) => member.id)
				.filter((memberId) => memberId !== id)
				.sort(),
		);
		expect(options.map(({ name }) => name)).toContain('Billing Team (team)');
	});

	it('contain every tag when Spruce returns them in several pages', async () => {
		const { contactTags } = clinic.simulator.organization;
		for (let index = contactTags.length; index < 1_203; index++) {
			const id = clinic.simulator.organization.newId('tag');
			contactTags.push({ object: 'tag', id, value: `Tag ${index}` });
		}
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'ContactTags', skip: 1 });

		expect(await load('getContactTags')).toHaveLength(1_203);
		expect(clinic.simulator.requests).toHaveLength(4);
	});

	it('are empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', times: lists.length });

		for (const name of lists) expect(await load(name)).toEqual([]);
	});

	it.each(lists)('say what to do when the token is wrong: %s', async (name) => {
		const credentials = { ...clinic.credential, apiToken: 'wrong' };

		await expect(runLoadOptions(name, { credentials })).rejects.toMatchObject({
			message: 'Spruce Health refused the API token',
			description: expect.stringContaining('Settings > API Access'),
		});
	});
});
