import { objectOf, type Answer } from './calls/Answer';
import { NoAnswer, ProbeStop } from './calls/ProbeStop';
import type { SpruceCalls } from './calls/SpruceCalls';

/**
 * Makes the first call.
 *
 * @throws ProbeStop when nothing can be measured
 */
export async function requireSpruce(spruce: SpruceCalls): Promise<void> {
	let answer: Answer;
	try {
		answer = await spruce.read('/organization');
	} catch (error) {
		if (!(error instanceof NoAnswer)) throw error;
		const isCode = typeof error.code === 'string' && /^[A-Z_]+$/.test(error.code);
		throw new ProbeStop(
			`No answer came${isCode ? ` (${error.code})` : ''}. Check the network of this computer. A proxy goes into the variable HTTPS_PROXY.`,
		);
	}
	const problem = problemOf(answer);
	if (problem !== undefined) throw new ProbeStop(problem);
}

function problemOf({ status, body }: Answer): string | undefined {
	const { statusCode } = objectOf(body);
	const meant = status < 400 && typeof statusCode === 'number' ? statusCode : status;
	if (meant === 407)
		return 'The proxy wants a sign-in. Add its user name and password to HTTPS_PROXY.';
	if (meant === 429) return 'The rate limit of the organization is used up. Try again later.';
	if (body === undefined) {
		return `The answer (status ${status}) did not come from the Spruce API. Check the base URL and any proxy.`;
	}
	if (meant === 401 || meant === 403) {
		return `Spruce refused the token (status ${meant}). Compare it with Settings > API Access in Spruce, and ask Spruce Support whether API access is enabled.`;
	}
	return meant < 400
		? undefined
		: `Spruce answered with status ${meant}, so nothing can be measured. Check the base URL, or try again later.`;
}
