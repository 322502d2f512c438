import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: create, date of birth', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'contact', operation: 'create', simplify: false };

	it.each([
		['2000-01-30T00:00:00', '2000-01-30'],
		['2000-01-30T23:30:00.000-08:00', '2000-01-30'],
		['2000-01-30T00:00:00Z', '2000-01-30'],
		['2000-01-30 10:00', '2000-01-30'],
		['={{ DateTime.fromISO("2000-01-30") }}', '2000-01-30'],
	])('sends the date of birth %s as that day in every time zone', async (entered, sent) => {
		const additionalFields = { dateOfBirth: entered };

		await clinic.run({ ...create, givenName: 'Ada', additionalFields });

		expect(clinic.simulator.requests[0].body).toEqual({ givenName: 'Ada', dateOfBirth: sent });
	});

	it.each(['36555', 'Room 12', '02/31/2000'])(
		'does not guess a date of birth from "%s"',
		async (dateOfBirth) => {
			const additionalFields = { dateOfBirth: expression(dateOfBirth) };

			const { error } = await clinic.run({ ...create, givenName: 'Ada', additionalFields });

			expect(error?.message).toBe(
				`Additional Fields > Date of Birth: "${dateOfBirth}" is not a date`,
			);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);
});
