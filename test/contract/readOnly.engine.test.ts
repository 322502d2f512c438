import { simulatedClinic } from '../resources/simulatedClinic';
import { allOperations } from './allOperations';
import { samples } from './samples';

describe('with a credential that may only read', () => {
	const clinic = simulatedClinic();

	async function runReadOnly(name: string) {
		const [resource, operation] = name.split(': ');
		const parameters = samples[name].least(clinic.simulator.organization);
		return await clinic.run(
			{ resource, operation, ...parameters },
			{
				items: samples[name].items,
				credentials: { ...clinic.credential, readOnly: true },
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

	it.each(allOperations.filter(({ operation }) => operation.access !== 'write'))(
		'reading goes on, and changes nothing: $name',
		async ({ name }) => {
			const { status } = await runReadOnly(name);

			expect(status).toBe('success');
			expect(clinic.simulator.effects).toEqual([]);
		},
	);
});
