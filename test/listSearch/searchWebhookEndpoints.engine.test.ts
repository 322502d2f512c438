import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

describe('searchWebhookEndpoints', () => {
	const clinic = simulatedClinic();

	async function open(filter?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchWebhookEndpoints', { credentials, filter });
	}

	it('lists the endpoints by name and URL', async () => {
		const [{ id, name, url }] = clinic.simulator.organization.webhookEndpoints;

		const { results, paginationToken } = await open();

		expect(results).toEqual([{ name: `${name}: ${url}`, value: id }]);
		expect(paginationToken).toBeUndefined();
	});

	it.each([
		['OLD REPORTING', 1],
		['reports.example.com', 1],
		['n8n', 0],
	])('for "%s", finds %i endpoints', async (filter, count) => {
		expect((await open(filter)).results).toHaveLength(count);
	});

	it('shows an endpoint without a name by its URL', async () => {
		const [endpoint] = clinic.simulator.organization.webhookEndpoints;
		endpoint.name = '';

		expect((await open()).results.map(({ name }) => name)).toEqual([endpoint.url]);
	});

	it('is empty when Spruce leaves the list out', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ListWebhookEndpoints' });

		expect((await open()).results).toEqual([]);
	});

	itExplainsAWrongToken(clinic, 'searchWebhookEndpoints');
});
