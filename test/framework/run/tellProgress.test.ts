import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import {
	type NodeProgress,
	tellProgress,
} from '../../../nodes/SpruceHealth/framework/run/tellProgress';
import { spruceNode } from '../../engine/environment/spruceTypes';

const node = spruceNode({});
const progress: NodeProgress = {
	itemsDone: 49,
	itemsTotal: 60,
	recordsRead: 0,
	writtenBefore: '',
	access: 'write',
	goesOn: false,
};

function told(change: Partial<NodeProgress>) {
	const failure = new NodeApiError(node, {}, { message: 'It failed', description: 'Do this.' });
	failure.context.spruce = { message: 'It failed', description: 'Do this.' };
	tellProgress(failure, { ...progress, ...change });
	return { description: failure.description, spruce: failure.context.spruce };
}

describe('the progress that an error tells', () => {
	it.each<[string, Partial<NodeProgress>, string]>([
		[
			'of a batch of messages',
			{},
			'Do this. 49 of 60 items were done. Retry On Fail repeats none of them; leave them out of a new execution.',
		],
		['of a batch that had just begun', { itemsDone: 0 }, 'Do this. 0 of 60 items were done.'],
		['of a batch of reads', { access: 'read' }, 'Do this. 49 of 60 items were done.'],
		['of a single item', { itemsTotal: 1 }, 'Do this.'],
		[
			'of an item of which a part was done',
			{ itemsTotal: 1, writtenBefore: 'The contact was saved.' },
			'Do this. The contact was saved.',
		],
		['of a workflow that goes on', { goesOn: true }, 'Do this.'],
		[
			'of a listing',
			{ itemsTotal: 1, recordsRead: 1_000 },
			'Do this. 1000 records had been read; to keep them, set On Error to continue.',
		],
		[
			'of a listing whose records are kept',
			{ itemsTotal: 1, recordsRead: 1_000, goesOn: true },
			'Do this. The 1000 records that were read before are in the output.',
		],
	])('is that %s', (_sentence, change, description) => {
		expect(told(change).description).toBe(description);
	});

	it('stands in the structured part as well, in words and numbers', () => {
		const { description, spruce } = told({ recordsRead: 500 });

		expect(spruce).toEqual({
			message: 'It failed',
			description,
			itemsDone: 49,
			itemsTotal: 60,
			recordsRead: 500,
		});
	});

	it('is told of an error that never reached Spruce, too', () => {
		const failure = new NodeOperationError(node, 'Limit: "-1" is not allowed');

		tellProgress(failure, { ...progress, access: 'read' });

		expect(failure.description).toBe('49 of 60 items were done.');
	});
});
