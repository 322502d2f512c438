import {
	pollingTriggerPanel,
	webhookTriggerPanel,
} from '../../../nodes/SpruceHealth/trigger/fields/triggerPanels';
import { SpruceHealthPollingTrigger } from '../../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { SpruceHealthTrigger } from '../../../nodes/SpruceHealth/SpruceHealthTrigger.node';

describe('the panel of a trigger', () => {
	it('belongs to its node', () => {
		expect(new SpruceHealthTrigger().description.triggerPanel).toBe(webhookTriggerPanel);
		expect(new SpruceHealthPollingTrigger().description.triggerPanel).toBe(pollingTriggerPanel);
	});

	it.each([
		['webhook', webhookTriggerPanel],
		['polling', pollingTriggerPanel],
	])('says how to start it, in the words of n8n 1 and of n8n 2: %s', (_kind, panel) => {
		for (const text of [panel.activationHint, panel.executionsHelp]) {
			expect(text).toEqual({
				inactive: expect.stringMatching(/activate the workflow \(in n8n 2: publish it\)/),
				active: expect.stringContaining('starts by itself'),
			});
		}
		expect(panel.header).toContain('Spruce Health');
	});
});
