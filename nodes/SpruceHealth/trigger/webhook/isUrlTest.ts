import { isJsonObject } from '../../values/jsonObject';
import { fromJsonText } from '../../records/event/fromJsonText';

/** Types that other systems give to a test. Spruce documents none. */
const testType = /^(?:webhook[._-])?(?:ping|test|verif\w*|url_verification)$/i;

/** A test holds a few fields. */
const longestTest = 2_000;

/**
 * Whether a body only asks if somebody answers, as some systems do before they create a webhook: it is
 * empty, or a test by its own words, and holds no data of an event.
 */
export function isUrlTest(body: string): boolean {
	if (body.trim() === '') return true;
	if (body.length > longestTest) return false;
	const content = fromJsonText(body);
	if (!isJsonObject(content) || content.data !== undefined) return false;
	const { type, event } = content;
	const isTest = [type, event].some((word) => typeof word === 'string' && testType.test(word));
	return isTest || 'challenge' in content || Object.keys(content).length === 0;
}
