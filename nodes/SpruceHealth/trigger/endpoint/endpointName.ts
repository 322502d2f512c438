import type { IDataObject } from 'n8n-workflow';
import { isSameUrl } from '../../values/urls/addresses';

/** The trigger that an endpoint belongs to. */
export interface EndpointOwner {
	workflowId: string;
	workflowName: string;
	/** Whether it listens only while somebody tests the workflow in the editor. */
	isTest: boolean;
	/** Where n8n receives its events. */
	url: string;
}

/** Keeps the workflow ID at the end of the name visible in a list. */
const longestWorkflowName = 80;

/** The name of an endpoint in Spruce, e.g. `n8n: Missed calls (4HbZpQ7W)`. */
export function endpointName({ workflowId, workflowName, isTest }: EndpointOwner): string {
	const name = workflowName.replace(/\s+/g, ' ').trim().slice(0, longestWorkflowName);
	return `${prefix(isTest)}${name} ${suffix(workflowId)}`;
}

/**
 * Whether an endpoint was left behind by this very trigger: it delivers to the trigger's own address,
 * and its name ends with the ID of the workflow. The workflow may have been renamed since.
 */
export function isLeftBehind({ name, url }: IDataObject, owner: EndpointOwner): boolean {
	const isNamedAfter =
		typeof name === 'string' &&
		name.startsWith(prefix(owner.isTest)) &&
		name.endsWith(` ${suffix(owner.workflowId)}`);
	return isNamedAfter && isSameUrl(url, owner.url);
}

function prefix(isTest: boolean): string {
	return isTest ? 'n8n test: ' : 'n8n: ';
}

function suffix(workflowId: string): string {
	return `(${workflowId})`;
}
