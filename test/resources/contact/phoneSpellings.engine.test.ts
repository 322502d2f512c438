import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

describe('a search for a phone number of which Spruce takes E.164 alone', () => {
	const clinic = simulatedClinic({ contacts: 3 });
	const message = 'phone numbers must be in E.164 format';
	const rows = ['2065551290', '2065551291'].map((phone) => ({ phone }));
	const upsert = {
		resource: 'contact',
		operation: 'upsert',
		...mapped({ phoneNumber: '={{ $json.phone }}', givenName: 'Ada' }, ['phoneNumber']),
	};

	const refuse = (times: number) =>
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			body: { statusCode: 400, type: 'invalid_input', message },
			operationId: 'SearchContacts',
			times,
		});

	const searched = () =>
		clinic.simulator.requests
			.filter(({ path }) => path === '/contacts/search')
			.map(({ body }) => (body as IDataObject).structured)
			.map((structured) => JSON.stringify(structured).match(/\d{3}-\d{4}/g)?.length ?? 0);

	it('is refused once, and from then on made in E.164 form', async () => {
		refuse(1);

		const first = await clinic.run(upsert, { items: rows });
		const second = await clinic.run(upsert, { items: rows });

		expect(first.items.map(({ json }) => json.isNew)).toEqual([true, true]);
		expect(second.items.map(({ json }) => json.isNew)).toEqual([false, false]);
		expect(searched()).toEqual([2, 0, 0, 0, 0]);
	});

	it("fails with Spruce's words when it is refused in that form, too", async () => {
		refuse(2);

		const { error } = await clinic.run(upsert, { items: [rows[0]] });

		expect(error?.description).toContain(message);
		expect(clinic.simulator.effects).toEqual([]);
	});
});
