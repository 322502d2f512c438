import { resources } from '../../nodes/SpruceHealth/resources';
import { SpruceHealth } from '../../nodes/SpruceHealth/SpruceHealth.node';

const operations = resources.flatMap(({ value: resource, operations }) =>
	operations.map(({ value: operation }) => ({ resource, operation })),
);

/** What the buttons say that an operation shows, each of which adds something. */
function buttonsOf(resource: string, operation: string): string[] {
	return new SpruceHealth().description.properties
		.filter(({ type }) => type === 'collection' || type === 'fixedCollection')
		.filter(
			({ displayOptions }) =>
				displayOptions?.show?.resource?.includes(resource) &&
				displayOptions.show.operation?.includes(operation),
		)
		.map(({ placeholder = '' }) => placeholder);
}

describe('the buttons of an operation', () => {
	it.each(operations)(
		'say different things, so that one knows where an option goes: $resource, $operation',
		({ resource, operation }) => {
			const buttons = buttonsOf(resource, operation);
			expect(new Set(buttons).size).toBe(buttons.length);
			expect(buttons).not.toContain('');
		},
	);
});
