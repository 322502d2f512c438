import type { INodeExecutionData } from 'n8n-workflow';

/** What was taken from the endpoints that were replaced. */
export interface TakenOver {
	/** Of the events that they had not delivered. */
	items: INodeExecutionData[];
	/** Those that could not be read or removed, with the reason. */
	remaining: string[];
	/** Whether they hold more events than one execution may hold. */
	isMoreLeft: boolean;
}

/** What a look at the endpoint of a trigger has shown. */
export type EndpointFinding =
	/** Spruce has it, and its secret is known. */
	| { state: 'there' }
	/** It delivers to another address than the one at which the request came. */
	| { state: 'elsewhere' }
	/** Nobody knows of one: nothing in Spruce delivers to this address. */
	| { state: 'none' }
	/** Another process is about to make one, or has just made it. */
	| { state: 'beingReplaced' }
	| ({ state: 'replaced' } & TakenOver)
	/** It was replaced before, and the old one held more events than one execution may hold. */
	| ({ state: 'tookRest' } & TakenOver)
	| { state: 'unknown'; reason: string };

const switchOffAndOn = 'deactivate (unpublish) the workflow and activate (publish) it again';

/**
 * What to say in n8n's log about refused requests: whoever runs n8n reads it there. Holds no data of the
 * requests.
 */
export function endpointReport(
	{ nodeName, workflowName }: { nodeName: string; workflowName: string },
	refused: number,
	finding: EndpointFinding,
): string {
	const requests =
		refused === 1
			? 'a request because its signature does'
			: `${refused} requests because their signatures do`;
	return `"${nodeName}" of the workflow "${workflowName}" refused ${requests} not belong to its webhook endpoint in Spruce Health. ${consequence(finding)}`;
}

function consequence(finding: EndpointFinding): string {
	switch (finding.state) {
		case 'there':
			return `Spruce still has that endpoint, so somebody else sent them. Nothing has to be done. If events do not arrive, ${switchOffAndOn}.`;
		case 'elsewhere':
			return `That endpoint was made for another address of n8n, so it was left alone. If this n8n is the one that should get the events, ${switchOffAndOn}.`;
		case 'none':
			return `No endpoint of this trigger is known, in n8n or in Spruce. If events do not arrive, ${switchOffAndOn}.`;
		case 'beingReplaced':
			return 'Another process of n8n has just made a new endpoint, or is about to. Nothing has to be done: Spruce sends the events again.';
		case 'unknown':
			return `It could not be checked and replaced: ${finding.reason}. It is tried again in some minutes, when Spruce sends an event. If that does not help, ${switchOffAndOn}.`;
		case 'replaced':
			return [
				'That endpoint was lost, or its secret could not be read, so a new one was made.',
				...takenOver(finding),
			].join(' ');
		case 'tookRest':
			return [
				'Spruce still has the endpoint that was replaced before.',
				...takenOver(finding),
			].join(' ');
	}
}

function takenOver({ items, remaining, isMoreLeft }: TakenOver): string[] {
	return [
		`Events that had not arrived and were recovered: ${items.length}.`,
		...(isMoreLeft ? ['There are more: they start further executions in some minutes.'] : []),
		...remaining.map(
			(one) =>
				`The old endpoint ${one} is still there. This is tried again when Spruce sends an event. If it stays, see in Webhook Endpoint > Get Events what it has not delivered, then delete it.`,
		),
	];
}
