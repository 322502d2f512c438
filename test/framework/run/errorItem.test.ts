import { type INode, NodeOperationError } from 'n8n-workflow';
import { errorItem, reviewErrorItem } from '../../../nodes/SpruceHealth/framework/run/errorItem';

const node: INode = {
	id: 'node',
	name: 'Ask the doctor',
	type: 'spruceHealthHitlTool',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

describe('the item of a human review that could not ask', () => {
	const failures: Array<[string, string | undefined, string]> = [
		['Failed: too many questions', 'Wait.', 'Failed: too many questions. Wait. '],
		['Failed: too many questions', undefined, 'Failed: too many questions. '],
		['Failed: why?', 'Ask again', 'Failed: why? Ask again. '],
	];

	it.each(failures)('tells the agent "%s" and "%s", and that nobody approved', (...failure) => {
		const [message, description, words] = failure;
		const error = new NodeOperationError(node, message, { description });

		expect(reviewErrorItem(error, 2)).toEqual({
			json: {
				...errorItem(error, 2).json,
				data: { chatInput: `${words}Nobody has approved this, so the tool was not run.` },
			},
			pairedItem: { item: 2 },
		});
	});
});
