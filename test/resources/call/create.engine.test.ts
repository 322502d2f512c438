import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('call: create', () => {
	const clinic = simulatedClinic();
	const line = '+12065550100';
	const create = {
		resource: 'call',
		operation: 'create',
		internalEndpointId: byId(line),
		originatingNumber: '(206) 555-1111',
		destinationNumber: '+12065552222',
	};

	it('prepares a call between the two phones and returns the number to dial', async () => {
		const { items } = await clinic.run(create);

		const [request] = clinic.simulator.requests;
		const { calls } = clinic.simulator.organization;
		expect(request).toMatchObject({
			method: 'POST',
			path: `/internalendpoints/${encodeURIComponent(line)}/calls`,
		});
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({
			originatingNumber: '+12065551111',
			destinationNumber: '+12065552222',
		});
		expect(calls).toMatchObject([
			{ originatingNumber: '+12065551111', destinationNumber: '+12065552222' },
		]);
		expect(items).toEqual([
			{ json: { proxyNumber: calls[0].proxyNumber }, pairedItem: { item: 0 } },
		]);
	});

	it('sends numbers without the blanks around them', async () => {
		await clinic.run({ ...create, destinationNumber: expression(' 2065552222\n') });

		expect(clinic.simulator.requests[0].body).toMatchObject({ destinationNumber: '+12065552222' });
	});

	it('prepares only one call when the answer to the first try was lost', async () => {
		const operationId = 'PostCreateProxyCall';
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });

		await clinic.run(create);

		const keys = clinic.simulator.requests.map(({ headers }) => headers['s-idempotency-key']);
		expect(keys).toHaveLength(2);
		expect(new Set(keys).size).toBe(1);
		expect(clinic.simulator.organization.calls).toHaveLength(1);
	});

	it("says in Spruce's words that a fax number cannot make calls", async () => {
		const { error } = await clinic.run({ ...create, internalEndpointId: byId('+12065550102') });

		expect(error?.message).toBe('Spruce Health did not accept this request');
		expect(error?.description).toContain('cannot make calls');
	});

	it.each([
		[{ originatingNumber: expression('') }, 'Originating Number: nothing was entered'],
		[{ destinationNumber: expression(null) }, 'Destination Number: nothing was entered'],
		[{ originatingNumber: '555-NURSE-01' }, 'Originating Number: the number has letters'],
		[
			{ destinationNumber: '(206) 555-2222 ext. 4' },
			'Destination Number: the number has an extension',
		],
		[{ destinationNumber: '911' }, 'Destination Number: the number has 3 digits, too few'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...create, ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Practice Number', (id) => ({ ...create, internalEndpointId: id }));
});
