import { ExplainedError } from '../../../nodes/SpruceHealth/values/ExplainedError';
import { assertReachable } from '../../../nodes/SpruceHealth/trigger/endpoint/reachableUrl';

const spruce = 'https://api.sprucehealth.com/v1';

describe('the address at which n8n receives events', () => {
	it('is fine where Spruce can deliver to it', () => {
		expect(() => assertReachable('https://n8n.example.com/webhook/1', spruce)).not.toThrow();
	});

	it('is refused otherwise, with what to do', () => {
		const check = () => assertReachable('http://localhost:5678/webhook/1', spruce);
		expect(check).toThrow(ExplainedError);
		expect(check).toThrow(/http:\/\/localhost:5678\/webhook\/1: .*WEBHOOK_URL/);
		expect(check).toThrow(
			expect.objectContaining({ description: expect.stringContaining('Polling Trigger') }),
		);
	});
});
