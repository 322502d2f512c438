import { byId } from '../byId';
import { lineId } from '../organizationRecords';
import { type SimulatedClinic, simulatedClinic } from '../simulatedClinic';

const invite = { resource: 'contact', operation: 'invite' };

/** The IDs of this many patients who can be invited. */
function patientIds({ simulator }: SimulatedClinic, count: number): string[] {
	const { contacts } = simulator.organization;
	const found = contacts.filter(
		({ category, hasAccount }) => category === 'patient' && !hasAccount,
	);
	return found.slice(0, count).map(({ id }) => id);
}

describe('contact: invite, when no Spruce Link is chosen', () => {
	const clinic = simulatedClinic();

	it("uses the organization's only one, and looks it up once for many patients", async () => {
		const ids = patientIds(clinic, 3);

		await clinic.run(
			{ ...invite, contactId: byId('={{ $json.id }}') },
			{ items: ids.map((id) => ({ id })) },
		);

		const { organization } = clinic.simulator;
		const internalEndpointId = lineId(organization, 'secure');
		const asked = clinic.simulator.requests.map(({ operationId }) => operationId);
		expect(asked.filter((id) => id === 'InternalEndpoints')).toHaveLength(1);
		expect(organization.invites).toMatchObject(
			ids.map((contactId) => ({ contactId, internalEndpointId })),
		);
	});

	it('refuses to choose among several, and lists them', async () => {
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

	it('sends nothing when there is no Spruce Link, and says so', async () => {
		const { organization } = clinic.simulator;
		const others = organization.internalEndpoints.filter(
			({ endpoint }) => endpoint.channel !== 'secure',
		);
		organization.internalEndpoints = others;

		const [id] = patientIds(clinic, 1);
		const { error } = await clinic.run({ ...invite, contactId: byId(id) });

		expect(error?.message).toBe('Spruce Link: the organization has no Spruce Link');
		expect(organization.invites).toEqual([]);
	});
});
