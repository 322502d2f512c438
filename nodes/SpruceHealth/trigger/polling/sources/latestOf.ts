import { epochMs } from '../../../values/time';
import { type News, sampleSize } from './Source';

/** The latest few of some news since an ISO time, the oldest of them first. */
export function latestOf(news: readonly News[], since: string): News[] {
	return news
		.filter(({ time }) => epochMs(time) >= epochMs(since))
		.sort((one, other) => epochMs(one.time) - epochMs(other.time))
		.slice(-sampleSize);
}
