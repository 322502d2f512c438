import { linesIn } from '../../nodes/SpruceHealth/values/lines';

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
	])('for %j are found among what Spruce lists', (channels, lines) => {
		expect(linesIn(listed, channels)).toEqual(lines);
	});
});
