import {
	type EndpointOwner,
	endpointName,
	isLeftBehind,
} from '../../../nodes/SpruceHealth/trigger/endpoint/endpointName';

const owner: EndpointOwner = {
	workflowId: '4HbZpQ7W',
	workflowName: 'Missed calls',
	isTest: false,
	url: 'https://n8n.example.com/webhook/1/webhook',
};

describe('the name of an endpoint', () => {
	it.each([
		[{}, 'n8n: Missed calls (4HbZpQ7W)'],
		[{ isTest: true }, 'n8n test: Missed calls (4HbZpQ7W)'],
		[{ workflowName: '  Missed\n calls ' }, 'n8n: Missed calls (4HbZpQ7W)'],
		[{ workflowName: 'x'.repeat(200) }, `n8n: ${'x'.repeat(80)} (4HbZpQ7W)`],
	])('of %j is %s', (more, name) => {
		expect(endpointName({ ...owner, ...more })).toBe(name);
	});
});

describe('an endpoint', () => {
	const own = { id: 'wde_1', name: endpointName(owner), url: owner.url };

	it.each([
		['has our address and name', {}],
		['was made before the workflow was renamed', { name: 'n8n: Old name (4HbZpQ7W)' }],
		['is returned in another spelling', { url: 'https://N8N.example.com:443/webhook/1/webhook' }],
		['is returned with a slash after it', { url: `${owner.url}/` }],
		['was made when the workflow had no name', { name: 'n8n:  (4HbZpQ7W)' }],
	])('was left behind when it %s', (_, more) => {
		expect(isLeftBehind({ ...own, ...more }, owner)).toBe(true);
	});

	it.each([
		['delivers elsewhere', { url: 'https://other.example.com/webhook/1/webhook' }],
		['belongs to another workflow', { name: 'n8n: Missed calls (5HbZpQ7W)' }],
		['belongs to a workflow whose ID has the same end', { name: 'n8n: Missed calls (x4HbZpQ7W)' }],
		['belongs to a test of the workflow', { name: 'n8n test: Missed calls (4HbZpQ7W)' }],
		['was made by hand', { name: 'Missed calls (4HbZpQ7W)' }],
		['was renamed by somebody', { name: 'n8n: Missed calls (4HbZpQ7W) backup' }],
		['has no name', { name: undefined }],
	])('is not ours when it %s', (_, more) => {
		expect(isLeftBehind({ ...own, ...more }, owner)).toBe(false);
	});
});
