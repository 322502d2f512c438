import type { onlyBetween } from '../../fields/message/onlyBetween';
import type { ValueOf } from '../../framework/declare/params';
import type { AllowedHours } from '../../values/hours/nextAllowedTime';
import { timeOfDay } from '../../values/hours/timeOfDay';
import { InvalidInput } from '../../values/InvalidInput';
import { refusal } from '../../values/refusal';

/** What the user entered under Only Between. */
export type OnlyBetween = ValueOf<typeof onlyBetween>;

const label = 'Options > Only Between';

/** Numbered as JavaScript numbers them. */
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * The hours that the user entered.
 *
 * @throws InvalidInput when they leave no minute, or cannot be read
 */
export function allowedHoursOf({ hours }: OnlyBetween): AllowedHours {
	if (hours === undefined) {
		throw new InvalidInput(
			`${label}: no hours were entered`,
			'Add the hours in which messages may go out, such as 9:00 AM to 6:00 PM, or remove the option.',
		);
	}
	const from = minutesOf(hours.from, 'From') % (24 * 60);
	const to = minutesOf(hours.to, 'To');
	if (from === to) {
		throw new InvalidInput(
			`${label}: From and To are the same time`,
			'That leaves no minute in which the message may go out. Change one of them. For the whole day, enter 00:00 and 24:00.',
		);
	}
	if (hours.days.length === 0) {
		throw new InvalidInput(
			`${label} > Days: no day was chosen`,
			'Choose the days on which messages may go out, or remove the option.',
		);
	}
	return { from, to, days: hours.days.map((day) => dayNames.indexOf(day)) };
}

function minutesOf(entered: string, name: 'From' | 'To'): number {
	const reading = timeOfDay(entered);
	if ('problem' in reading) throw refusal(`${label} > ${name}`, reading, entered);
	return reading.minutes;
}
