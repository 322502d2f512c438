import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { SpruceHealth } from '../../../nodes/SpruceHealth/SpruceHealth.node';
import { bold, slanted } from './writing';

/** An operation as the editor shows it. */
export interface ShownOperation {
	/** `Contact: Get Many` */
	heading: string;
	fields: INodeProperties[];
}

const { properties } = new SpruceHealth().description;

/** What n8n knows of the node, read without the declarations from which it and the page are made. */
export function shownOperations(): ShownOperation[] {
	return choicesOf('resource').flatMap(({ name: resourceName, value: resource }) =>
		choicesOf('operation', resource).map(({ name, value: operation }) => ({
			heading: `${resourceName}: ${name}`,
			fields: properties.filter(
				({ displayOptions: { show } = {} }) =>
					show?.resource?.includes(resource) && show.operation?.includes(operation),
			),
		})),
	);
}

/** What the editor shows of a field: its name, its choices, and what is inside of it. */
export function shownIn(field: INodeProperties): string[] {
	if (field.type === 'hidden') return [];
	return [bold(field.displayName), ...shownInside(field)];
}

function shownInside({ type, options = [] }: INodeProperties): string[] {
	if (type === 'collection') return (options as INodeProperties[]).flatMap(shownIn);
	if (type !== 'fixedCollection') {
		return (options as INodePropertyOptions[]).map(({ name }) => slanted(name));
	}
	const groups = options as INodePropertyCollection[];
	// The name of the only group stands on a button alone.
	const names = groups.length > 1 ? groups.map(({ displayName }) => bold(displayName)) : [];
	return [...names, ...groups.flatMap(({ values }) => values.flatMap(shownIn))];
}

function choicesOf(name: string, resource?: INodePropertyOptions['value']): INodePropertyOptions[] {
	const list = properties.find(
		(property) =>
			property.name === name &&
			(resource === undefined || property.displayOptions?.show?.resource?.includes(resource)),
	);
	return (list?.options ?? []) as INodePropertyOptions[];
}
