import { isSpruceItself } from '../../../nodes/SpruceHealth/client/credential/isSpruceItself';

describe('a base URL', () => {
	it.each([
		['https://api.sprucehealth.com/v1', true],
		['https://API.SpruceHealth.com./v1', true],
		['https://api.eu.sprucehealth.com/v2', true],
		['https://sprucehealth.com', true],
		['https://api.sprucehealth.com.evil.example/v1', false],
		['https://notsprucehealth.com/v1', false],
		['https://proxy.clinic.example/sprucehealth.com', false],
		['http://127.0.0.1:4010/v1', false],
	])('%s is of Spruce itself: %s', (url, expected) => {
		expect(isSpruceItself(url)).toBe(expected);
	});
});
