import { lineName, linesIn } from '../../nodes/SpruceHealth/values/lines';

describe('the name of a line', () => {
	it.each([
		[{ id: '+1', label: 'Main', displayValue: '(206) 555-0100' }, 'Main: (206) 555-0100'],
		[{ id: '+1', displayValue: '(206) 555-0100' }, '(206) 555-0100'],
		[{ id: '+1', label: 'Main', displayValue: '' }, 'Main'],
		[{ id: '+1' }, '+1'],
	])('for %j is "%s"', (line, name) => {
		expect(lineName(line)).toBe(name);
	});
});

describe('the lines of a channel', () => {
	const phone = { id: '+1', channel: 'phone' };
	const fax = { id: '+2', channel: 'fax' };
	const listed = [{ endpoint: phone }, { endpoint: fax }, { endpoint: null }, {}];

	it.each([
		[['phone'], [phone]],
		[
			['fax', 'phone'],
			[phone, fax],
		],
		[['email'], []],
	])('for %j are selected from the listing', (channels, lines) => {
		expect(linesIn(listed, channels)).toEqual(lines);
	});
});
