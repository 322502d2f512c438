import { isSafeAddress } from '../../nodes/SpruceHealth/values/addresses';

it.each([
	['https://media.sprucehealth.com/1?signature=2', true],
	['http://127.0.0.1:4010/files/1', true],
	['http://localhost/1', true],
	['http://[::1]:80/1', true],
	['http://media.sprucehealth.com/1', false],
	['http://127.0.0.1.example.com/1', false],
	['http://localhost@example.com/1', false],
	['ftp://127.0.0.1/1', false],
	['//media.sprucehealth.com/1', false],
	['', false],
])('whether "%s" is a safe address: %s', (address, expected) => {
	expect(isSafeAddress(address)).toBe(expected);
});
