import { type INodeParameters, NodeHelpers, nodeNameToToolName } from 'n8n-workflow';
import { resources } from '../../nodes/SpruceHealth/resources';
import { SpruceHealth } from '../../nodes/SpruceHealth/SpruceHealth.node';
import { asTool } from '../engine/tools/asTool';

const { description } = asTool(new SpruceHealth());

const operations = resources.flatMap(({ value: resource, operations }) =>
	operations.map(({ value: operation, action }) => ({ resource, operation, action })),
);

/** What n8n's editor calls a tool, and the number that it appends to the second one. */
function toolNamesOf(parameters: INodeParameters): string[] {
	const nodeName = NodeHelpers.makeNodeName(parameters, description);
	return [nodeName, `${nodeName}1`].map((name) => nodeNameToToolName(name));
}

describe('the tools of an agent', () => {
	it.each(operations)(
		'are named after the action, in 64 characters at most: $resource, $operation',
		({ resource, operation, action }) => {
			expect(NodeHelpers.makeNodeName({ resource, operation }, description)).toBe(
				`${action} in Spruce Health`,
			);
			// The APIs of models refuse a longer name; n8n 1.x does not cut it.
			for (const name of toolNamesOf({ resource, operation })) {
				expect(name).toMatch(/^[\w-]{1,64}$/);
			}
		},
	);

	it('have different names, each operation being there twice', () => {
		const names = operations.flatMap(({ resource, operation }) =>
			toolNamesOf({ resource, operation }),
		);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
		expect(names).toHaveLength(2 * operations.length);
	});
});
