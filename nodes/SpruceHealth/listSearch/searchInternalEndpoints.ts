import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { internalEndpointEntries } from './lists/internalEndpointEntries';
import { matching } from './lists/matching';

/** What reaches each choice of the field Send To. */
const channelsFor: Record<string, readonly string[]> = {
	contact: ['secure'],
	fax: ['fax'],
	phoneOrEmail: ['phone', 'email'],
};

const allChannels = Object.values(channelsFor).flat();

/** The lines of the practice that fit what is chosen under Send To; all of them when that is an expression. */
export async function searchInternalEndpoints(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const sendTo = String(this.getCurrentNodeParameter('sendTo') ?? 'phoneOrEmail');
	const channels = channelsFor[sendTo] ?? allChannels;
	return { results: matching(await internalEndpointEntries(this, ...channels), filter) };
}
