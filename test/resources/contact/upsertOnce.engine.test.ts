import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

describe('contact: upsert, when something goes wrong on the way', () => {
	const clinic = simulatedClinic();
	const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const upsert = { resource: 'contact', operation: 'upsert', simplify: false };
	const byExternalId = (values: IDataObject) => ({
		...upsert,
		...mapped({ externalId: 'MRN-1', ...values }, ['externalId']),
	});
	const byPhone = (values: IDataObject) => ({
		...upsert,
		...mapped({ phoneNumber: '={{ $json.phone }}', ...values }, ['phoneNumber']),
	});
	const [one, two] = [{ phone: '2065551298' }, { phone: '2065551299' }];

	function newContacts() {
		const { effects, organization } = clinic.simulator;
		const ids = effects
			.filter(({ operationId }) => operationId === 'CreateContact')
			.map(({ id }) => id);
		return organization.contacts.filter(({ id }) => ids.includes(id));
	}

	/** Makes this many searches return nothing, as if the search lagged behind. */
	function hideFromSearch(times: number, skip = 0) {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'SearchContacts', times, skip });
	}

	it('creates one contact when the answer is lost, and returns it with its link', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'CreateContact' });

		const { items } = await clinic.run({
			...upsert,
			...mapped({ externalId: 'MRN-1', phoneNumber: one.phone, givenName: 'Ada' }, [
				'externalId',
				'phoneNumber',
			]),
		});

		const [contact] = newContacts();
		expect(newContacts()).toHaveLength(1);
		expect(contact.integrationLinks).toMatchObject([{ externalId: 'MRN-1' }]);
		expect(items[0].json).toMatchObject({ id: contact.id, givenName: 'Ada', isNew: true });
	});

	it('waits until the search finds the contact whose answer was lost', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'CreateContact' });
		hideFromSearch(2);

		const { items } = await clinic.run(byPhone({ givenName: 'Ada' }), { items: [one] });

		expect(newContacts()).toHaveLength(1);
		expect(items[0].json).toMatchObject({ id: newContacts()[0].id, isNew: true });
	});

	it('does not confuse an older contact with the same phone with the one it created', async () => {
		const { contacts } = clinic.simulator.organization;
		const [phone] = contacts[0].phoneNumbers;
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'CreateContact' });

		await clinic.run(byExternalId({ givenName: 'Zoe', phoneNumber: phone.value }));

		expect(newContacts()).toMatchObject([
			{ givenName: 'Zoe', integrationLinks: [{ externalId: 'MRN-1' }] },
		]);
		expect(contacts[0].integrationLinks).not.toMatchObject([{ externalId: 'MRN-1' }]);
	});

	it('finds the contact that it created with nothing but a name', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'CreateContact' });

		await clinic.run(byExternalId({ givenName: 'Ada' }), { node: retry });

		expect(newContacts()).toMatchObject([
			{ givenName: 'Ada', integrationLinks: [{ externalId: 'MRN-1' }] },
		]);
	});

	it.each([
		['finds it', 0],
		['does not know it yet', 1],
	])(
		'creates one contact under Retry On Fail when the search %s the second time',
		async (_what, hidden) => {
			clinic.simulator.faults.add({
				kind: 'status',
				status: 400,
				when: 'after',
				operationId: 'CreateContact',
			});
			hideFromSearch(hidden, 1);

			const { items } = await clinic.run(byPhone({ givenName: 'Ada' }), {
				items: [one],
				node: retry,
			});

			expect(newContacts()).toHaveLength(1);
			expect(items[0].json).toMatchObject({ id: newContacts()[0].id, givenName: 'Ada' });
		},
	);

	it('creates each contact once and returns all as new when the last item is retried', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'CreateContact',
			skip: 1,
		});

		const { items } = await clinic.run(byPhone({ givenName: 'Ada' }), {
			items: [one, two],
			node: retry,
		});

		expect(newContacts()).toHaveLength(2);
		expect(items.map(({ json }) => json.isNew)).toEqual([true, true]);
	});

	it('creates each contact once, with a tag by name, when the last item is retried', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'CreateContact',
			skip: 1,
		});

		const { items } = await clinic.run(byPhone({ tagIds: 'Brand New' }), {
			items: [one, two],
			node: retry,
		});

		const tags = newContacts().map((contact) => contact.tags.map(({ value }) => value));
		expect(tags).toEqual([['Brand New'], ['Brand New']]);
		expect(items.map(({ json }) => json.isNew)).toEqual([true, true]);
	});

	it('links the contact under Retry On Fail when the link failed, without creating a second contact', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'CreateContactIntegrationLink',
		});

		const { items } = await clinic.run(byExternalId({ givenName: 'Ada' }), { node: retry });

		expect(newContacts()).toHaveLength(1);
		expect(newContacts()[0].integrationLinks).toHaveLength(1);
		expect(items[0].json).toMatchObject({ isNew: true });
	});

	it('says which contact was saved when Spruce refuses the link', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			body: { statusCode: 400, type: 'invalid_input', message: 'no such integration' },
			operationId: 'CreateContactIntegrationLink',
		});

		const { errorItems } = await clinic.run(byExternalId({ givenName: 'Ada' }), {
			node: { onError: 'continueErrorOutput' },
		});

		const saved = `The contact itself was saved: ${newContacts()[0].id}.`;
		expect(errorItems[0].json).toMatchObject({
			message: 'Spruce Health did not accept this request',
			error: {
				description: expect.stringMatching(`"no such integration" .*${saved}`),
				statusCode: 400,
				type: 'invalid_input',
			},
		});
	});

	it('updates once when the answer is lost, and returns the contact', async () => {
		const [contact] = clinic.simulator.organization.contacts;
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'UpdateContact' });

		const { items } = await clinic.run(
			byPhone({ phoneNumber: contact.phoneNumbers[0].value, middleName: 'Grace' }),
		);

		expect(clinic.simulator.effects).toHaveLength(1);
		expect(items[0].json).toMatchObject({ id: contact.id, middleName: 'Grace', isNew: false });
	});

	it.each([
		['CreateContact', '2065551299'],
		['UpdateContact', undefined],
	])("sends the user's key with the main write: %s", async (operationId, phone) => {
		const [contact] = clinic.simulator.organization.contacts;
		contact.integrationLinks = [];

		await clinic.run({
			...upsert,
			...mapped(
				{
					externalId: 'MRN-1',
					phoneNumber: phone ?? contact.phoneNumbers[0].value,
					middleName: 'Ada',
				},
				['externalId', 'phoneNumber'],
			),
			requestOptions: { idempotencyKey: 'row-1' },
		});

		const keys = clinic.simulator.effects.map((effect) => [
			effect.operationId,
			effect.idempotencyKey,
		]);
		expect(keys).toEqual([
			[operationId, 'row-1'],
			['CreateContactIntegrationLink', 'row-1:1'],
		]);
	});

	it('goes on past an item that fails, which goes to the error output with its input', async () => {
		const { items, errorItems } = await clinic.run(byPhone({ givenName: 'Ada' }), {
			items: [one, { phone: 'none' }, two],
			node: { onError: 'continueErrorOutput' },
		});

		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems[0].json).toMatchObject({
			phone: 'none',
			message: expect.stringMatching(/^Phone Number: /),
		});
	});
});
