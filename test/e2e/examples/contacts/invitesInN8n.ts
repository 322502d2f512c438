import type { Contact } from '../../../simulator/organization/contacts/Contact';
import { until } from '../../../until';
import { failureOf } from '../../host/Execution';
import { addContact, type NewDetails } from '../../../simulator/organization/contacts/addContact';
import type { ExampleClinic } from '../clinic/ExampleClinic';

const example = 'Invite patients to secure messaging';
const table = 'Invites';
/** Each look is a request to n8n. */
const pollMs = 100;

/** "Invite patients to secure messaging": an invite that has gone out cannot be taken back. */
export function invitesInN8n(clinic: () => ExampleClinic): void {
	const patient = (details: NewDetails): Contact => {
		const { organization } = clinic().stage.simulator;
		const tags = [tagNamed('Invite')];
		return addContact(organization, { familyName: 'Invitee', tags, ...details });
	};
	const tagNamed = (name: string) => {
		const { organization } = clinic().stage.simulator;
		let tag = organization.contactTags.find(({ value }) => value === name);
		tag ??= { object: 'tag', id: organization.newId('tag'), value: name };
		if (!organization.contactTags.includes(tag)) organization.contactTags.push(tag);
		return tag;
	};
	/** How many invites each of them got. */
	const invitesOf = (patients: Contact[]) =>
		patients.map(({ id }) => {
			const { invites } = clinic().stage.simulator.organization;
			return invites.filter(({ contactId }) => contactId === id).length;
		});
	/** What the list says of each of them. */
	const statusOf = async (patients: Contact[]) => {
		const rows = await clinic().rowsOf(table);
		return patients.map(({ id }) => rows.find(({ contactId }) => contactId === id)?.status);
	};

	it('invites each patient once, also after a run that was stopped, and lists who needs a person', async () => {
		const { rest, simulator } = clinic().stage;
		const patients = [
			patient({ givenName: 'Anouk', phone: '+15645558811' }),
			patient({ givenName: 'Boris', phone: '+15645558812' }),
			patient({ givenName: 'Carla' }),
			patient({ givenName: 'Dario', phone: '+15645558811' }),
		];
		const others = [
			patient({ givenName: 'Elke', phone: '+15645558815', hasAccount: true }),
			patient({ givenName: 'Fritz', phone: '+15645558816', hasPendingInvite: true }),
			patient({
				...{ givenName: 'Gero', phone: '+15645558818' },
				tags: [tagNamed('Invite'), tagNamed('No texts')],
			}),
		];
		const changedMind = patient({ givenName: 'Emil', phone: '+15645558817' });
		const workflow = await clinic().imported(example);
		await rest.activate(workflow);
		await rest.deactivate(workflow);
		simulator.faults.add({ kind: 'delay', delayMs: 1500, operationId: 'SendInvite', skip: 1 });

		const stopped = await rest.begin(workflow);
		const isWithBoris = async () => (await statusOf(patients))[1] === 'sending';
		await until(isWithBoris, pollMs);
		await until(() => simulator.requests.filter(isInvite).length === 2);
		await rest.stop(stopped);
		await rest.ended(stopped);
		await until(() => invitesOf(patients)[1] === 1);
		expect(await statusOf(patients)).toEqual(['invited', 'sending', null, null]);

		changedMind.tags = [];

		for (let weekday = 0; weekday < 2; weekday++) {
			expect(failureOf(await rest.run(workflow))).toBeUndefined();
			expect(invitesOf(patients)).toEqual([1, 1, 0, 1]);
			expect(invitesOf([...others, changedMind])).toEqual([0, 0, 0, 0]);
			expect(await statusOf(patients)).toEqual(['invited', 'sending', 'failed', 'invited']);
		}
		const { conversations, items } = simulator.organization;
		const notes = conversations.filter(({ title }) => title === 'Invites to look at');
		const told = notes.map(({ id }) => items.find((item) => item.conversationId === id)?.text);
		expect(told).toEqual([expect.stringMatching(/^2 patients/)]);
		expect(told[0]).toContain('Boris Invitee: nobody knows whether the invite went out');
		expect(told[0]).toContain('Carla Invitee: Send To: the contact has no phone number or email');
	});

	it('invites each patient once where two runs meet', async () => {
		const { rest, simulator } = clinic().stage;
		const patients = ['Greta', 'Hans', 'Ines', 'Jon', 'Karl'].map((givenName, index) =>
			patient({ givenName, phone: `+1564555882${index}` }),
		);
		const workflow = await clinic().imported(example);
		simulator.faults.add({ kind: 'delay', delayMs: 50, operationId: 'SendInvite', times: 5 });
		const runs = await Promise.all([rest.begin(workflow), rest.begin(workflow)]);
		const ended = await Promise.all(runs.map(async (run) => await rest.ended(run)));
		expect(ended.map(failureOf)).toEqual([undefined, undefined]);
		expect(invitesOf(patients)).toEqual([1, 1, 1, 1, 1]);
		expect(new Set(await statusOf(patients))).toEqual(new Set(['invited']));
	});
}

function isInvite({ operationId }: { operationId?: string }): boolean {
	return operationId === 'SendInvite';
}
