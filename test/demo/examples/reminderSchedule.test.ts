import { exampleNamed } from '../../../demo/examples/exampleWorkflows';

/** After that, nobody enters an appointment. */
const clinicIsClosed = 20;

it('reminders run again soon after each run, until the clinic is closed, and never before texts may go out', () => {
	const { nodes } = exampleNamed('Send appointment reminders');
	const schedule = nodes.find(({ type }) => type === 'n8n-nodes-base.scheduleTrigger');
	const { interval } = schedule?.parameters.rule as { interval: Array<{ triggerAtHour: number }> };
	const hours = interval.map(({ triggerAtHour }) => triggerAtHour);
	const pauses = hours.slice(1).map((hour, index) => hour - hours[index]);
	expect(hours[0]).toBeGreaterThanOrEqual(9);
	expect(Math.max(...pauses)).toBeLessThanOrEqual(2);
	expect(hours.at(-1)).toBeGreaterThan(clinicIsClosed);
});
