import { scheduledHint } from '../../../nodes/SpruceHealth/steps/schedule/scheduledHint';

describe('the hint about messages that Only Between has put off', () => {
	it('counts them', () => {
		expect(scheduledHint(1)).toMatch(/^1 message waits in Spruce for the hours/);
		expect(scheduledHint(20)).toMatch(/^20 messages wait in Spruce for the hours/);
	});
});
