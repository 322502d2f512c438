import { lineName } from '../../nodes/SpruceHealth/values/lines';

describe('the name of a line', () => {
	it.each([
		[{ id: '+1', label: 'Main', displayValue: '(206) 555-0100' }, 'Main: (206) 555-0100'],
		[{ id: '+1', displayValue: '(206) 555-0100' }, '(206) 555-0100'],
		[{ id: '+1', label: 'Main', displayValue: '' }, 'Main'],
		[{ id: '+1' }, '+1'],
	])('of %j is "%s"', (line, name) => {
		expect(lineName(line)).toBe(name);
	});
});
