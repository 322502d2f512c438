import { InvalidInput } from '../../values/InvalidInput';

/**
 * A time for which Spruce can schedule a message.
 *
 * @param time as ISO text with a zone
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput when the time is not in the future
 */
export function futureTime(time: string, label: string): string {
	if (Date.parse(time) <= Date.now()) {
		throw new InvalidInput(
			`${label}: the time is in the past`,
			`It is ${time} in UTC. Enter a time in the future. A time without a zone is in the time zone of the workflow.`,
		);
	}
	return time;
}
