import { isSafeAddress } from '../../values/urls/addresses';
import { isPublicAddress } from '../../values/urls/isPublicAddress';

/**
 * Why a link is not requested; undefined when nothing speaks against it. n8n reaches what the internet
 * does not, so a link from elsewhere must not make it ask there.
 *
 * @param isFromSpruce whether Spruce itself sent the link: its files are on the internet
 */
export function linkProblem(
	url: string,
	isFromSpruce: boolean,
): 'fileAddress' | 'filePrivate' | undefined {
	if (!isSafeAddress(url)) return 'fileAddress';
	if (!isFromSpruce) return undefined;
	if (!url.toLowerCase().startsWith('https:')) return 'fileAddress';
	return isPublicAddress(url) ? undefined : 'filePrivate';
}
