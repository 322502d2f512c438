import { type INodeParameters, type INodeType, Workflow } from 'n8n-workflow';
import { SpruceHealthApi } from '../../credentials/SpruceHealthApi.credentials';
import { SpruceHealth } from '../../nodes/SpruceHealth/SpruceHealth.node';
import { SpruceHealthPollingTrigger } from '../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { SpruceHealthTrigger } from '../../nodes/SpruceHealth/SpruceHealthTrigger.node';
import { nodeTypesOf } from '../engine/environment/nodeTypesOf';

/** What n8n makes of an expression in the description of a node. */
function evaluated(type: INodeType, parameters: INodeParameters, expression = ''): unknown {
	const name = type.description.displayName;
	const node = { id: '1', name, type: name, typeVersion: 1, position: [0, 0], parameters };
	const workflow = new Workflow({
		nodes: [{ ...node, position: [0, 0] }],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ [name]: type }),
	});
	const inWorkflow = workflow.getNode(name);
	if (inWorkflow === null) throw new Error('The workflow has no node');
	return workflow.expression.getSimpleParameterValue(inWorkflow, expression, 'internal', {});
}

function subtitle(type: INodeType, parameters: INodeParameters): unknown {
	return evaluated(type, parameters, type.description.subtitle);
}

describe('the subtitle of the node', () => {
	it.each([
		['contact', 'getAll', 'get many: contact'],
		['contact', 'get', 'get: contact'],
		['conversation', 'getNeedingReply', 'get needing reply: conversation'],
		['conversationItem', 'getAll', 'get many: conversation item'],
		['message', 'send', 'send: message'],
		['customApiCall', 'call', 'call: custom api call'],
	])('says it in words: %s, %s', (resource, operation, expected) => {
		expect(subtitle(new SpruceHealth(), { resource, operation })).toBe(expected);
	});

	it('says it in words for the defaults, which n8n does not save', () => {
		expect(subtitle(new SpruceHealth(), {})).toBe('get many: contact');
	});
});

describe('the subtitles of the triggers', () => {
	it.each([
		[['missedCall'], 'missed call'],
		[['textMessageReceived', 'missedCall'], 'text message received, missed call'],
		[[], ''],
		['missedCall', 'missed call'],
	])('name what they start on: %j', (events, expected) => {
		expect(subtitle(new SpruceHealthTrigger(), { events })).toBe(expected);
	});

	it('name what is polled', () => {
		const trigger = new SpruceHealthPollingTrigger();
		expect(subtitle(trigger, { source: 'newSecureMessage' })).toBe('new secure message');
		expect(subtitle(trigger, {})).toBe('new message');
	});
});

describe('the address of the credential test', () => {
	it.each([
		['https://proxy.example.com/v1//', 'https://proxy.example.com/v1'],
		['  ', 'https://api.sprucehealth.com/v1'],
		['', 'https://api.sprucehealth.com/v1'],
	])('is read as n8n evaluates it: %j', (baseUrl, expected) => {
		const { baseURL = '' } = new SpruceHealthApi().test.request;
		// A text field of the node stands for the field of the credential.
		const parameters = { resource: 'contact', operation: 'search', freeText: baseUrl };
		const expression = baseURL.replace('$credentials.baseUrl', '$parameter.freeText');
		expect(evaluated(new SpruceHealth(), parameters, expression)).toBe(expected);
	});
});
