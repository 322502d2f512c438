import { readBirthDate } from '../../values/dates/birthDate';
import { readTime } from '../../values/dates/readTime';
import { refusal } from '../../values/refusal';
import { oneLine } from '../../values/text/oneLine';
import { timeText } from '../../values/text/timeText';
import type { Field } from '../declare/field';
import { nothingEntered, type ValueSettings } from './singleValues';

/**
 * Reads a date or a time. A `dateOnly` field takes birth dates and becomes `1980-01-30`. All others
 * take times and become ISO text in UTC.
 *
 * A day without a time is refused, unless the field says under `typeOptions.bareDay` what it means:
 * its `start`, its `end`, or the whole day as an `interval` of two times with a slash between them
 * (ISO 8601).
 */
export function readDate(field: Field, entered: unknown, settings: ValueSettings): string {
	const text = textOf(entered);
	if (text === '') {
		if (settings.isRequired) throw nothingEntered(settings);
		return '';
	}
	const { label, timeZone, dateFormat } = settings;
	if (field.typeOptions?.dateOnly === true) {
		const reading = readBirthDate(text, dateFormat ?? 'yearMonthDay', timeZone, Date.now());
		if ('day' in reading) return reading.day;
		throw refusal(label, reading, text);
	}
	const reading = readTime(text, dateFormat, timeZone);
	if ('moment' in reading) return isoText(reading.moment);
	if ('problem' in reading) throw refusal(label, reading, text);
	const { firstMoment, lastMoment } = reading;
	switch (field.typeOptions?.bareDay) {
		case 'start':
			return isoText(firstMoment);
		case 'end':
			return isoText(lastMoment);
		case 'interval':
			return `${isoText(firstMoment)}/${isoText(lastMoment)}`;
		default:
			throw refusal(label, hasNoTime, text);
	}
}

const hasNoTime = {
	problem: 'the date has no time',
	advice: 'Enter the time too, such as 2026-03-31 9:00 AM.',
};

function isoText(moment: number): string {
	return new Date(moment).toISOString();
}

/** What was entered as text. Luxon's own text is ISO text in the object's zone. */
function textOf(entered: unknown): string {
	if (entered === null || entered === undefined) return '';
	// Not instanceof: the expression may have run in a realm of its own.
	const isDate = Object.prototype.toString.call(entered) === '[object Date]';
	return isDate ? (timeText(entered, 'UTC') ?? String(entered)) : oneLine(String(entered));
}
