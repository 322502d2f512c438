import {
	lineAddress,
	lineName,
	linesIn,
	possibleLines,
} from '../../../nodes/SpruceHealth/values/lines/lines';

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

describe('the number or address of a line', () => {
	it.each([
		[{ id: '15555555555', rawValue: '+12065550100' }, '+12065550100'],
		[{ id: '+12065550100' }, '+12065550100'],
		[{ id: '12065550100' }, '+12065550100'],
		[{ id: 'hello@clinic.example' }, 'hello@clinic.example'],
		[{ id: 'x', rawValue: 'hello@clinic.example' }, 'hello@clinic.example'],
		[{ id: 'organizationCode_2ER39ETHBQ800' }, undefined],
		[{ id: 'organizationCode_2ER39ETHBQ800', rawValue: '' }, undefined],
		[
			{ id: 'organizationCode_2ER39ETHBQ800', rawValue: 'https://spruce.care/juniper' },
			'https://spruce.care/juniper',
		],
		[{ id: '' }, undefined],
	])('for %j is %s', (line, address) => {
		expect(lineAddress(line)).toBe(address);
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

describe('lines that Spruce lists in other forms', () => {
	it.each([
		['in capitals', [{ endpoint: { id: '+1', channel: 'PHONE' } }]],
		['as a line for SMS', [{ endpoint: { id: '+1', channel: 'sms' } }]],
		['without a wrapper', [{ id: '+1', channel: 'Phone' }]],
	])('are selected %s', (_form, listed) => {
		expect(linesIn(listed, ['phone']).map(({ id }) => id)).toEqual(['+1']);
		expect(linesIn(listed, ['fax'])).toEqual([]);
	});

	it('are offered when their channel is not known, but not selected', () => {
		const listed = [
			{ endpoint: { id: '+1', channel: 'phone' } },
			{ endpoint: { id: 'w_1', channel: 'whatsapp' } },
			{ endpoint: { id: 'w_2' } },
		];

		expect(possibleLines(listed, ['fax']).map(({ id }) => id)).toEqual(['w_1', 'w_2']);
		expect(linesIn(listed, ['fax'])).toEqual([]);
	});
});
