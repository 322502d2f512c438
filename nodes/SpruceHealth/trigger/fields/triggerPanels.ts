import type { TriggerPanelDefinition } from 'n8n-workflow';

/** n8n 1 says Activate where n8n 2 says Publish. n8n makes a link to the executions of the last words. */
const toStart = 'activate the workflow (in n8n 2: publish it)';

const runsAreElsewhere =
	'These runs show up under <a data-key="executions">Executions</a>, not here.';

const activationHint = {
	inactive: `When you are done, ${toStart}. Then it starts by itself.`,
	active: 'The workflow also starts by itself. Those runs show up under Executions, not here.',
};

/** What n8n shows beside the settings of the webhook trigger, before an event has come. */
export const webhookTriggerPanel: TriggerPanelDefinition = {
	header: 'Try it with an event in Spruce Health',
	executionsHelp: panelHelp(
		'click the button and make the event happen in Spruce: for example, send a text to the practice. n8n waits two minutes for it.',
		'each event under Trigger On starts the workflow.',
	),
	activationHint,
};

/** The same for the polling trigger. */
export const pollingTriggerPanel: TriggerPanelDefinition = {
	header: 'Get recent events from Spruce Health',
	executionsHelp: panelHelp(
		'click the button. It gets up to five recent events.',
		'n8n looks for new events at the Poll Times, and starts the workflow if there are any.',
	),
	activationHint,
};

function panelHelp(whileBuilding: string, later: string) {
	const before = `<b>While you build the workflow</b>, ${whileBuilding}<br /><br />`;
	return {
		inactive: `${before}<b>When you are done</b>, ${toStart}. Then ${later} ${runsAreElsewhere}`,
		active: `${before}<b>The workflow also starts by itself</b>: ${later} ${runsAreElsewhere}`,
	};
}
