import { DateTime } from 'luxon';

/** A time zone in which it is now this hour of the day, so that a test runs at the same hour always. */
export function zoneAtHour(hour: number): string {
	const utcHour = new Date().getUTCHours();
	const offset = ((hour - utcHour + 36) % 24) - 12;
	// The signs of these names are those of POSIX: Etc/GMT+5 is west of Greenwich.
	return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

/** A day as people type it, such as 12/1/2026. */
export function typedDay(zone: string, days: number, format = 'M/d/yyyy'): string {
	return DateTime.now().setZone(zone).plus({ days }).toFormat(format);
}
