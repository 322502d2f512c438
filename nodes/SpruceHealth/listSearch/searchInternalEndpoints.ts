import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { lineEntries } from './lists/lines';
import { matchingEntries } from './lists/matchingEntries';

/** The channels that can reach each choice of the field Send To. */
const channelsFor: Record<string, readonly string[]> = {
	contact: ['secure'],
	contactEmail: ['email'],
	contactPhone: ['phone'],
	fax: ['fax'],
	phoneOrEmail: ['phone', 'email'],
};

const allChannels = Object.values(channelsFor).flat();

/** The practice's lines that fit the choice under Send To, or all lines if that is an expression. */
export async function searchInternalEndpoints(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const sendTo = String(this.getCurrentNodeParameter('sendTo') ?? 'phoneOrEmail');
	const channels = channelsFor[sendTo] ?? allChannels;
	return { results: matchingEntries(await lineEntries(this, channels), filter) };
}
