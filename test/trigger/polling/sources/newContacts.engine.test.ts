import type { IDataObject } from 'n8n-workflow';
import { at, jsonOf, pollingClinic } from '../pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;

const namesOf = (polled: Parameters<typeof jsonOf>[0]) =>
	jsonOf(polled).map(({ object }) => (object as IDataObject).displayName);

const parameters = { source: 'newContact' };

describe('a contact that was added', () => {
	it('comes once, in the shape of a webhook event', async () => {
		const bench = await spruce.active(parameters);
		const contact = spruce.addContact(1);

		expect(await bench.poll('trigger')).toEqual([
			[
				{
					json: {
						event: 'contactCreated',
						events: ['contactCreated'],
						type: 'contact.created',
						eventTime: at(1),
						object: contact,
					},
				},
			],
		]);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('comes even if the search finds it after many later ones', async () => {
		const bench = await spruce.active(parameters);
		spruce.addContact(14 * 60, 'soon');
		expect(namesOf(await bench.poll('trigger'))).toEqual(['soon']);
		spruce.addContact(1, 'late');
		spruce.addContact(14 * 60, 'at the same time');

		expect(namesOf(await bench.poll('trigger'))).toEqual(['late', 'at the same time']);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('does not come if it is older than the trigger, even if Spruce matches times only roughly', async () => {
		spruce.addContact(-5 * 60, 'before');
		const bench = await spruce.active(parameters);
		spruce.addContact(10_000, 'after');
		expect(namesOf(await bench.poll('trigger'))).toEqual(['after']);
		const { contacts } = clinic.simulator.organization;
		const body = { contacts: contacts.slice(-2), hasMore: false };
		clinic.simulator.faults.add({ kind: 'status', status: 200, body });

		expect(await bench.poll('trigger')).toBeNull();
	});

	it('comes with a later poll if Spruce gave only a part of the list', async () => {
		const bench = await spruce.active(parameters);
		for (let number = 1; number <= 1_100; number++) spruce.addContact(number, String(number));
		clinic.simulator.faults.add({ kind: 'repeatToken', skip: 1, times: 2 });

		await expect(bench.poll('trigger')).rejects.toMatchObject({
			message: 'Spruce Health gave only a part of the list',
			description: expect.stringMatching(/^Nothing is lost/),
		});
		expect(namesOf(await bench.poll('trigger'))).toHaveLength(1_100);
	});

	it('passes the filters, and those for messages have no effect', async () => {
		const filters = { contactCategories: ['patient'], channels: ['fax'] };
		const bench = await spruce.active({ ...parameters, filters });
		spruce.addContact(1, 'Clinic');
		Object.assign(spruce.addContact(2, 'Patient'), { category: 'patient' });

		expect(namesOf(await bench.poll('trigger'))).toEqual(['Patient']);
	});

	it('comes in order of time, although Spruce lists contacts by ID', async () => {
		const bench = await spruce.active(parameters);
		for (let number = 1_100; number > 0; number--) spruce.addContact(number, String(number));
		const names = namesOf(await bench.poll('trigger'));

		expect(names).toEqual(Array.from({ length: 1_100 }, (_, index) => String(index + 1)));
		expect(spruce.calls('SearchContacts')).toBe(3);
	});

	it('comes with several polls if there are too many for one execution', async () => {
		const bench = await spruce.active({ source: 'newContact' });
		for (let number = 1; number <= 2_100; number++) spruce.addContact(number / 100, String(number));
		const names = [await bench.poll('trigger'), await bench.restart()].map(namesOf);

		expect(names.map(({ length }) => length)).toEqual([2_000, 100]);
		expect(new Set(names.flat()).size).toBe(2_100);
	});
});
