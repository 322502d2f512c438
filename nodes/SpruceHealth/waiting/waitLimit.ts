import { InvalidInput } from '../values/InvalidInput';

const hourMs = 60 * 60_000;

/** Spruce keeps nothing for longer that would help to find a reply, and n8n should not wait forever. */
const mostHours = 7 * 24;

/**
 * Until when to wait for a reply.
 *
 * @param hours what was entered
 * @param now in ms since 1970
 * @throws InvalidInput when that is no time, or more than a week
 */
export function waitDeadline(hours: number, now: number): Date {
	if (!(hours > 0 && hours <= mostHours)) {
		throw new InvalidInput(
			`Limit Wait Time (Hours): ${hours} is not between 0 and ${mostHours}`,
			`Enter how many hours to wait for the reply, such as 24 for a day, or 0.5 for half an hour. ${mostHours} hours are seven days.`,
		);
	}
	return new Date(now + hours * hourMs);
}
