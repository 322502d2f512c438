import { type INodeExecutionData, type IPollFunctions, NodeOperationError } from 'n8n-workflow';
import { itemsOf } from './collectNewEvents';
import { pollContextFor } from './pollContextFor';
import { readPollTarget, sourceOf } from './pollTarget';

const dayMs = 24 * 60 * 60_000;

/** A practice that was quiet for a day can still see a test event. */
const maxDays = 30;

/**
 * A few of the latest events, for *Fetch Test Event* in the editor. Moves no position: the same
 * events start the active workflow too.
 *
 * @throws NodeOperationError if there are none
 */
export async function fetchTestEvents(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	const target = readPollTarget(context);
	const source = sourceOf(target);
	const pollContext = await pollContextFor(context, target);
	for (const days of [1, maxDays]) {
		const since = new Date(pollContext.client.spruceNow() - days * dayMs).toISOString();
		const recent = await source.recent(pollContext, since);
		const items = await itemsOf(context, recent, pollContext.settings);
		if (items.length > 0) return [items];
	}
	throw new NodeOperationError(
		context.getNode(),
		`There are no ${source.plural} from the last ${maxDays} days to show`,
		{
			description:
				'Nothing of this kind was found that passes the filters. (Messages, faxes and calls are looked for in the 25 conversations that were active last.) Loosen the filters, or make something happen in Spruce, such as a message to the practice, and fetch a test event again. The workflow runs without a test event: once you activate (in n8n 2: publish) it, it starts with what happens from then on.',
		},
	);
}
