import { baseUrl } from '../../../nodes/SpruceHealth/client/credential/baseUrl';

describe('the base URL', () => {
	it.each([
		['https://api.sprucehealth.com/v1', 'https://api.sprucehealth.com/v1'],
		[' https://proxy.example.com/spruce/v1// ', 'https://proxy.example.com/spruce/v1'],
		['http://127.0.0.1:8717/v1/', 'http://127.0.0.1:8717/v1'],
		['http://localhost:8717/v1', 'http://localhost:8717/v1'],
		['http://[::1]:8717/v1', 'http://[::1]:8717/v1'],
		['', 'https://api.sprucehealth.com/v1'],
		[' \n\u00a0', 'https://api.sprucehealth.com/v1'],
		['/', 'https://api.sprucehealth.com/v1'],
	])('entered as %j becomes %j', (entered, expected) => {
		expect(baseUrl(entered)).toBe(expected);
	});

	it.each([
		['api.sprucehealth.com', 'Base URL: this is not a web address'],
		['http://api.sprucehealth.com/v1', 'Base URL: the address must start with https:'],
		['http://localhost.example.com/v1', 'Base URL: the address must start with https:'],
		['ftp://127.0.0.1/v1', 'Base URL: the address must start with https:'],
	])('is refused when entered as %j', (entered, message) => {
		expect(() => baseUrl(entered)).toThrow(message);
	});
});
