import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: create, date of birth', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'contact', operation: 'create', simplify: false };

	it.each([
		['2000-01-30T00:00:00', '2000-01-30'],
		['2000-01-30T00:00:00.000-08:00', '2000-01-30'],
		['2000-01-30T00:00:00Z', '2000-01-30'],
		['2000-01-30 00:00', '2000-01-30'],
		['={{ "2000-01-30T00:00:00Z".toDateTime() }}', '2000-01-30'],
		['={{ DateTime.fromMillis((36555 - 25569) * 86400000) }}', '2000-01-30'],
		['={{ new Date(Date.UTC(2000, 0, 30)) }}', '2000-01-30'],
		['={{ DateTime.fromISO("2000-01-30", { zone: "Asia/Tokyo" }) }}', '2000-01-30'],
		['={{ DateTime.fromISO("2000-01-30") }}', '2000-01-30'],
	])('sends the date of birth %s as that day in every time zone', async (entered, sent) => {
		const additionalFields = { dateOfBirth: entered };

		await clinic.run({ ...create, givenName: 'Ada', additionalFields });

		expect(clinic.simulator.requests[0].body).toEqual({ givenName: 'Ada', dateOfBirth: sent });
	});

	it.each([
		['1/30/2000', 'monthDayYear'],
		['30.1.2000', 'dayMonthYear'],
		[36555, 'spreadsheetNumber'],
		['2000-01-30', 'spreadsheetNumber'],
	])('reads %j as the field Date Format says: %s', async (dateOfBirth, dateFormat) => {
		const additionalFields = { dateOfBirth: expression(dateOfBirth), dateFormat };

		await clinic.run({ ...create, givenName: 'Ada', additionalFields });

		const body = { givenName: 'Ada', dateOfBirth: '2000-01-30' };
		expect(clinic.simulator.requests[0].body).toEqual(body);
	});

	it.each([
		['36555', 'this is a number, not a date'],
		[36555, 'this is a number, not a date'],
		['Room 12', 'this is not a date'],
		['02/30/2000', 'it is not clear which is the day and which the month'],
		['2000-01-30 10:00', 'the date has a time of day'],
		['2000-01-30T23:30:00.000-08:00', 'the date has a time of day'],
		['2049-01-30', 'the date is in the future'],
		['0080-01-30', 'the date is more than 130 years ago'],
	])('does not guess a date of birth from %j', async (dateOfBirth, problem) => {
		const additionalFields = { dateOfBirth: expression(dateOfBirth) };

		const { error } = await clinic.run({ ...create, givenName: 'Ada', additionalFields });

		expect(error?.message).toBe(`Additional Fields > Date of Birth: ${problem}`);
		expect(error?.description).toContain(`"${dateOfBirth}" was entered`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('says how to write a date whose parts are in another order', async () => {
		const additionalFields = { dateOfBirth: expression('3/14/1950') };

		const { error } = await clinic.run({ ...create, givenName: 'Ada', additionalFields });

		expect(error?.description).toContain('Date Format');
		expect(error?.description).toContain("DateTime.fromFormat($json.dob, 'M/d/yyyy').toISODate()");
	});
});
