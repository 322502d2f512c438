import { msOf } from '../../../values/msOf';
import { type News, sampleSize } from './Source';

/** The latest few of some news since an ISO time, the oldest of them first. */
export function latestOf(news: readonly News[], since: string): News[] {
	return news
		.filter(({ time }) => msOf(time) >= msOf(since))
		.sort((one, other) => msOf(one.time) - msOf(other.time))
		.slice(-sampleSize);
}
