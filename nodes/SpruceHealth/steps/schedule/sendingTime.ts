import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { allowedHoursOf, type OnlyBetween } from './allowedHoursOf';
import { futureTime } from './futureTime';
import { sendTime, timeWithin } from './sendTime';

/** When a message goes out. */
export interface SendingTime {
	/** As the user entered it. What the clock makes of it differs from one retry to the next. */
	identity: IDataObject;
	/** The time for which it is scheduled in any case. Blank if there is none. */
	sendAt: string;
	/** Decides whether it is sent at once or scheduled, where the user left that to the clock. */
	decide?: () => string | undefined;
}

/** The options of a message that say when it goes out. */
interface TimeOptions {
	sendAt?: string;
	onlyBetween?: OnlyBetween;
	waitSeconds?: number;
}

/**
 * When a message goes out: at once, at the time under Send At, or in the hours under Only Between.
 *
 * @param now the time of Spruce, in ms since 1970
 * @throws InvalidInput when the options contradict each other, or the time has passed
 */
export function sendingTime(
	{ sendAt: due = '', onlyBetween, waitSeconds = 0 }: TimeOptions,
	timeZone: string,
	now: () => number,
): SendingTime {
	if (due !== '' && waitSeconds > 0) {
		throw new InvalidInput(
			'Options > Wait Until Posted (Seconds): the message is not posted before the time under Send At',
			`It waits in Spruce until ${due}. Remove one of the two options.`,
		);
	}
	const hours = onlyBetween && allowedHoursOf(onlyBetween);
	const identity = { sendAt: due, ...(onlyBetween && { onlyBetween }) };
	if (due !== '') {
		const sendAt = futureTime(timeWithin(due, hours, timeZone), 'Options > Send At');
		return { identity, sendAt };
	}
	if (hours === undefined) return { identity, sendAt: '' };
	return { identity, sendAt: '', decide: () => sendTime(now(), hours, timeZone) };
}

/**
 * Spruce knows a repeat by its address, and schedules in a conversation at another one than it posts:
 * a message that is tried again at another time would reach the patient twice.
 *
 * @throws InvalidInput when the clock would decide about a message to a conversation
 */
export function assertFitsConversation({ decide }: SendingTime): void {
	if (decide === undefined) return;
	throw new InvalidInput(
		'Options > Only Between: a message to a conversation needs Send At as well',
		'Add Send At with the time at which it is due, such as {{ $now.plus({ minutes: 5 }) }}: it is moved into the hours. Or choose the phone number, the email address or the contact under Send To.',
	);
}
