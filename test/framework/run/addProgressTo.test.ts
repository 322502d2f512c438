import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import {
	type NodeProgress,
	addProgressTo,
} from '../../../nodes/SpruceHealth/framework/run/addProgressTo';
import { spruceNode } from '../../engine/environment/spruceTypes';

const node = spruceNode({});
const progress: NodeProgress = {
	itemsDone: 49,
	itemsTotal: 60,
	recordsRead: 0,
	writtenBefore: '',
	access: 'write',
	survivesRetryButton: true,
	continuesOnError: false,
};

function withProgress(change: Partial<NodeProgress>) {
	const failure = new NodeApiError(node, {}, { message: 'It failed', description: 'Do this.' });
	failure.context.spruce = { message: 'It failed', description: 'Do this.' };
	addProgressTo(failure, { ...progress, ...change });
	return { description: failure.description, spruce: failure.context.spruce };
}

describe('the progress added to an error', () => {
	it.each<[string, Partial<NodeProgress>, string]>([
		[
			'for a batch of messages',
			{},
			'Do this. 49 of 60 items were done. Neither Retry On Fail nor the Retry button under Executions repeats them; leave them out of a new execution.',
		],
		[
			'for a batch on n8n 1.x, where the Retry button sends again',
			{ survivesRetryButton: false },
			'Do this. 49 of 60 items were done. Retry On Fail does not repeat them, but the Retry button under Executions does: leave them out of it and of a new execution.',
		],
		['for a batch that had just begun', { itemsDone: 0 }, 'Do this. 0 of 60 items were done.'],
		['for a batch of reads', { access: 'read' }, 'Do this. 49 of 60 items were done.'],
		['for a single item', { itemsTotal: 1 }, 'Do this.'],
		[
			'for an item that was partly done',
			{ itemsTotal: 1, writtenBefore: 'The contact was saved.' },
			'Do this. The contact was saved.',
		],
		['for a workflow that continues after errors', { continuesOnError: true }, 'Do this.'],
		[
			'for a listing',
			{ itemsTotal: 1, recordsRead: 1_000 },
			'Do this. 1000 records had been read; to keep them, set On Error to continue.',
		],
		[
			'for a listing whose records are kept',
			{ itemsTotal: 1, recordsRead: 1_000, continuesOnError: true },
			'Do this. The 1000 records that were read before the error are in the output.',
		],
		[
			'for a single record',
			{ itemsTotal: 1, recordsRead: 1 },
			'Do this. 1 record had been read; to keep it, set On Error to continue.',
		],
		[
			'for a single record that is kept',
			{ itemsTotal: 1, recordsRead: 1, continuesOnError: true },
			'Do this. The 1 record that was read before the error is in the output.',
		],
	])('is stated %s', (_sentence, change, description) => {
		expect(withProgress(change).description).toBe(description);
	});

	it('is also in the structured part of the error, in words and numbers', () => {
		const { description, spruce } = withProgress({ recordsRead: 500 });

		expect(spruce).toEqual({
			message: 'It failed',
			description,
			itemsDone: 49,
			itemsTotal: 60,
			recordsRead: 500,
		});
	});

	it('is also added to an error that has no structured part', () => {
		const failure = new NodeOperationError(node, 'Limit: the number is not allowed');

		addProgressTo(failure, { ...progress, access: 'read' });

		expect(failure.description).toBe('49 of 60 items were done.');
	});
});
