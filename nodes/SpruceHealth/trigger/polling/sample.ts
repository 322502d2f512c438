import { type INodeExecutionData, type IPollFunctions, NodeOperationError } from 'n8n-workflow';
import { lookUpItem } from '../output/lookUpItem';
import { pollContextFor } from './pollContextFor';
import { sourceOf, readPollTarget } from './pollTarget';

const dayMs = 24 * 60 * 60_000;
const longestDays = 30;

/**
 * Some of what happened lately, for whoever builds the workflow. Moves nothing: what it shows starts
 * the active workflow all the same.
 */
export async function sample(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	const watched = readPollTarget(context);
	const source = sourceOf(watched);
	const look = await pollContextFor(context, watched);
	const now = look.now();
	for (const days of [1, longestDays]) {
		const since = new Date(now - days * dayMs).toISOString();
		const items: INodeExecutionData[] = [];
		for (const news of await source.recent(look, since)) {
			const item = await lookUpItem(context, news.event, news, look.settings);
			if (item !== undefined) items.push(item);
		}
		if (items.length > 0) return [items];
	}
	throw new NodeOperationError(
		context.getNode(),
		`There are no ${source.plural} of the last ${longestDays} days to show`,
		{
			description:
				'Nothing of this kind passes the filters. Loosen them, or let something happen in Spruce, such as a message to the practice, and fetch a test event again. The workflow needs none: once active, it starts with what happens from then on.',
		},
	);
}
