import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { exampleFiles } from '../../demo/examples/exampleWorkflows';
import { SpruceHealth } from '../../nodes/SpruceHealth/SpruceHealth.node';
import { SpruceHealthPollingTrigger } from '../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { SpruceHealthTrigger } from '../../nodes/SpruceHealth/SpruceHealthTrigger.node';
import { SpruceHealthApi } from '../../credentials/SpruceHealthApi.credentials';

/** Names of n8n's own that documents speak of. */
const namesOfN8n = [
	...['Retry On Fail', 'Loop Over Items', 'Settings', 'Merge'],
	...[
		'AI Agent',
		'On Error',
		'Wait',
		'If',
		'Publish',
		'Activate',
		'Data tables',
		'Code',
		'Webhook',
	],
	...['HTTP Request', 'Human review', 'MCP Server Trigger', 'Manual Trigger', 'Schedule Trigger'],
];

/** Every name that the editor shows of this package: of nodes, fields, choices and examples. */
export function namesInEditor(): string[] {
	const descriptions: INodeTypeDescription[] = [
		new SpruceHealth().description,
		new SpruceHealthTrigger().description,
		new SpruceHealthPollingTrigger().description,
	];
	const { displayName, properties } = new SpruceHealthApi();
	const names = [
		...descriptions.flatMap((node) => [node.displayName, ...node.properties.flatMap(namesOf)]),
		displayName,
		...properties.flatMap(namesOf),
		...exampleFiles().map(({ workflow }) => workflow.name),
		...namesOfN8n,
	];
	return [...new Set(names)];
}

type Entry = NonNullable<INodeProperties['options']>[number];

function namesOf(entry: Entry): string[] {
	const name = 'displayName' in entry ? entry.displayName : entry.name;
	const inner = 'values' in entry ? entry.values : 'options' in entry ? (entry.options ?? []) : [];
	return [name, ...inner.flatMap(namesOf)];
}
