import { byId } from '../byId';
import { type SimulatedClinic, simulatedClinic } from '../simulatedClinic';

const invite = { resource: 'contact', operation: 'invite' };

/** The ids of some patients that can be invited. */
function patientIds({ simulator }: SimulatedClinic, count: number): string[] {
	const { contacts } = simulator.organization;
	const found = contacts.filter(
		({ category, hasAccount }) => category === 'patient' && !hasAccount,
	);
	return found.slice(0, count).map(({ id }) => id);
}

describe('contact: invite, where no Spruce Link is chosen', () => {
	const clinic = simulatedClinic();

	it('takes the only one of the organization, and asks for it once for many patients', async () => {
		const ids = patientIds(clinic, 3);

		await clinic.run(
			{ ...invite, contactId: byId('={{ $json.id }}') },
			{ items: ids.map((id) => ({ id })) },
		);

		const { internalEndpoints, invites } = clinic.simulator.organization;
		const link = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'secure');
		const asked = clinic.simulator.requests.map(({ operationId }) => operationId);
		expect(asked.filter((id) => id === 'InternalEndpoints')).toHaveLength(1);
		expect(invites).toMatchObject(
			ids.map((contactId) => ({ contactId, internalEndpointId: link?.endpoint.id })),
		);
	});

	it('refuses to choose among several, and names them', async () => {
		const { internalEndpoints, invites } = clinic.simulator.organization;
		const [first] = internalEndpoints.filter(({ endpoint }) => endpoint.channel === 'secure');
		const endpoint = { ...first.endpoint, id: 'organizationCode_2', label: 'Pediatrics' };
		internalEndpoints.push({ ...first, endpoint });

		const [id] = patientIds(clinic, 1);
		const { error } = await clinic.run({ ...invite, contactId: byId(id) });

		expect(error?.message).toBe('Spruce Link: the organization has 2, and none was chosen');
		expect(error?.description).toContain(`(ID ${first.endpoint.id})`);
		expect(error?.description).toMatch(/Pediatrics.* \(ID organizationCode_2\)/);
		expect(invites).toEqual([]);
	});

	it('sends nothing where there is none, and says so', async () => {
		const { organization } = clinic.simulator;
		const others = organization.internalEndpoints.filter(
			({ endpoint }) => endpoint.channel !== 'secure',
		);
		organization.internalEndpoints = others;

		const [id] = patientIds(clinic, 1);
		const { error } = await clinic.run({ ...invite, contactId: byId(id) });

		expect(error?.message).toBe('Spruce Link: the organization has none');
		expect(organization.invites).toEqual([]);
	});
});
