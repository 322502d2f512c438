import { counted } from './text/counted';

const minuteMs = 60_000;

/** How long something took, as people say it: `45 seconds`, `4 minutes`, `2 hours 5 minutes`. */
export function durationWords(ms: number): string {
	const seconds = Math.round(ms / 1_000);
	if (seconds < 100) return counted(seconds, 'second');
	const minutes = Math.round(ms / minuteMs);
	if (minutes < 100) return counted(minutes, 'minute');
	const hours = counted(Math.floor(minutes / 60), 'hour');
	return minutes % 60 === 0 ? hours : `${hours} ${counted(minutes % 60, 'minute')}`;
}
