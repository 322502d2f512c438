import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { scrollToTheEnd } from './scrollToTheEnd';

describe('searchContacts', () => {
	const clinic = simulatedClinic({ contacts: 230 });

	async function open(filter?: string, paginationToken?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchContacts', { credentials, filter, paginationToken });
	}

	it('lists every contact, page by page as the user scrolls', async () => {
		const entries = await scrollToTheEnd(open);

		expect(entries).toEqual(
			clinic.simulator.organization.contacts.map(({ id, displayName, appURL }) => ({
				name: expect.stringContaining(displayName),
				value: id,
				url: appURL,
			})),
		);
		expect(clinic.simulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(
			Array(3).fill('GET /contacts'),
		);
	});

	it('distinguishes contacts of the same name by birthday, or else by phone number or email address', async () => {
		const [born, phoned, mailed, unknown] = clinic.simulator.organization.contacts;
		const email = { id: 'entityContact_1', value: 'ada@example.com' };
		Object.assign(born, { displayName: 'Ada', dateOfBirth: '1980-01-30' });
		Object.assign(phoned, { displayName: 'Ada', dateOfBirth: undefined });
		Object.assign(mailed, { ...phoned, id: mailed.id, phoneNumbers: [], emailAddresses: [email] });
		Object.assign(unknown, { ...mailed, id: unknown.id, emailAddresses: [] });

		const entries = await scrollToTheEnd(open);

		expect(entries.slice(0, 4).map(({ name }) => name)).toEqual([
			'Ada, 1980-01-30',
			`Ada, ${phoned.phoneNumbers[0].displayValue}`,
			'Ada, ada@example.com',
			'Ada',
		]);
	});

	it('continues after an empty page when the user scrolls', async () => {
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'ListContacts', skip: 1 });

		expect(await scrollToTheEnd(open)).toHaveLength(230);
	});

	it('ends where Spruce repeats the token of a page', async () => {
		clinic.simulator.faults.add({ kind: 'repeatToken', operationId: 'ListContacts' });

		expect(await scrollToTheEnd(open)).toHaveLength(200);
	});

	it('has Spruce search for what the user types, and shows the best match first', async () => {
		const { displayName, id } = clinic.simulator.organization.contacts[20];

		const entries = await scrollToTheEnd(open, ` ${displayName} `);

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: '/contacts/search' });
		expect(request.body).toEqual({ freeText: displayName });
		expect(entries[0].name).toContain(displayName);
		expect(entries.map(({ value }) => value)).toContain(id);
		expect(entries.length).toBeLessThan(230);
	});

	it.each(['', '   '])('lists all contacts for the text "%s"', async (filter) => {
		await runListSearch('searchContacts', { credentials: clinic.credential, filter });

		expect(clinic.simulator.requests[0].path).toBe('/contacts');
	});

	it('is empty when Spruce finds nobody or leaves the list out', async () => {
		const { credential: credentials } = clinic;
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ListContacts' });

		const nobody = await runListSearch('searchContacts', { credentials, filter: 'zzzzzzzz' });
		const missing = await runListSearch('searchContacts', { credentials });

		expect(nobody).toEqual({ results: [], paginationToken: undefined });
		expect(missing.results).toEqual([]);
	});

	it('says what to do when the token is wrong', async () => {
		const credentials = { ...clinic.credential, apiToken: 'wrong' };

		await expect(runListSearch('searchContacts', { credentials })).rejects.toMatchObject({
			message: 'Spruce Health refused the API token',
			description: expect.stringContaining('Settings > API Access'),
			httpCode: '403',
		});
	});

	describe('while the rate limit is used up', () => {
		const throttle = (seconds: string) => {
			const headers = { 'retry-after': seconds };
			const operationId = 'ListContacts';
			clinic.simulator.faults.add({ kind: 'status', status: 429, headers, operationId });
		};

		it('waits where calls are free again in some seconds', async () => {
			const { credential: credentials, simulator } = clinic;
			throttle('1');

			const { results } = await runListSearch('searchContacts', { credentials });

			expect(results.length).toBeGreaterThan(0);
			expect(simulator.requests).toHaveLength(2);
		});

		it('says so at once where it takes longer, instead of keeping the user waiting', async () => {
			const { credential: credentials, simulator } = clinic;
			throttle('6');

			await expect(runListSearch('searchContacts', { credentials })).rejects.toMatchObject({
				message: 'The rate limit of the organization is used up',
			});
			expect(simulator.requests).toHaveLength(1);
		});
	});
});
