import { simulatedClinic } from '../resources/simulatedClinic';
import { allOperations } from './allOperations';
import { samples } from './samples';

describe('with a credential that may only read', () => {
	const clinic = simulatedClinic();

	async function runReadOnly(name: string, readOnly: unknown = true) {
		const [resource, operation] = name.split(': ');
		const parameters = samples[name].least(clinic.simulator.organization);
		return await clinic.run(
			{ resource, operation, ...parameters },
			{
				items: samples[name].items,
				credentials: { ...clinic.credential, readOnly: readOnly as boolean },
			},
		);
	}

	it.each(allOperations.filter(({ operation }) => operation.access === 'write'))(
		'nothing is sent to Spruce: $name',
		async ({ name }) => {
			const { error } = await runReadOnly(name);

			expect(error?.message).toBe(
				'Credential: this Spruce Health credential may only read, so nothing was sent',
			);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it.each(['true', 'True', ' TRUE '])('nothing is sent where a variable says %j', async (text) => {
		const { error } = await runReadOnly('message: send', text);

		expect(error?.message).toMatch(/may only read, so nothing was sent$/);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each([1, 'yes', '', 'on'])('nothing is guessed where a variable says %j', async (text) => {
		for (const name of ['message: send', 'contact: getAll']) {
			const { error } = await runReadOnly(name, text);

			expect(error?.message).toBe(
				'Credential: Read Only is neither true nor false, so nothing was sent',
			);
		}
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('writing goes on where a variable says false', async () => {
		const { status } = await runReadOnly('contact: create', 'False');

		expect(status).toBe('success');
	});

	it.each(allOperations.filter(({ operation }) => operation.access !== 'write'))(
		'reading goes on, and changes nothing: $name',
		async ({ name }) => {
			const { status } = await runReadOnly(name);

			expect(status).toBe('success');
			expect(clinic.simulator.effects).toEqual([]);
		},
	);
});
