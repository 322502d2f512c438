import { InvalidInput } from '../../values/InvalidInput';

/**
 * A time for which a message can be scheduled.
 *
 * @param label what the editor calls the field
 * @throws InvalidInput when it is not in the future
 */
export function futureTime(time: string, label: string): string {
	if (Date.parse(time) <= Date.now()) {
		throw new InvalidInput(
			`${label}: ${time} is in the past`,
			'Enter a time that is still to come. A time without a zone is in the time zone of the workflow.',
		);
	}
	return time;
}
