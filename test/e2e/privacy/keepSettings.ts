/**
 * n8n 2 marks what it is not to keep, and deletes it with the next round, every 15 minutes. This many
 * minutes make it three seconds.
 */
export const deletionEveryMinutes = '0.05';

/** The settings of a workflow whose successful executions are not saved. */
export const keepNoSuccess = { saveDataSuccessExecution: 'none' };

/** The settings of a workflow of which no production execution is saved. */
export const keepNothing = { ...keepNoSuccess, saveDataErrorExecution: 'none' };

/** Not a phone number. */
export const noNumber = '12';

/** A step that the node refuses before it asks Spruce. */
export const toNobody = {
	operation: 'send',
	phoneOrEmail: noNumber,
	text: '={{ $json.body.text }}',
};
