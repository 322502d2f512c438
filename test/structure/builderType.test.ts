import { generateNodeTypeFile, type NodeTypeDescription } from '@n8n/workflow-sdk';
import { SpruceHealth } from '../../nodes/SpruceHealth/SpruceHealth.node';

/** A model reads all of it before it writes a workflow with the node. HubSpot's has 90,704. */
const longestType = 75_000;

/** The type of the node as n8n 2.41 makes it for its AI builder (synthesizeNodeTypeDef). */
function builderType(): string {
	const { description } = new SpruceHealth();
	const visible = {
		...description,
		name: 'n8n-nodes-spruce-health.spruceHealth',
		properties: description.properties.filter(({ type }) => type !== 'hidden'),
	};
	// n8n, too, reads a description that has been through JSON.
	return generateNodeTypeFile(JSON.parse(JSON.stringify(visible)) as NodeTypeDescription);
}

describe("the type of the node that n8n's AI builder reads", () => {
	it(`has ${longestType} characters at most`, () => {
		expect(builderType().length).toBeLessThanOrEqual(longestType);
	});

	it('says what the node is for, and offers Send Only Once Per for writes only', () => {
		const [head, ...operations] = builderType().split('export type SpruceHealthV1');
		const keyed = operations.filter((text) => text.includes('idempotencyKey?: string'));
		const named = (text: string) => /^\w+/.exec(text)?.[0];

		expect(head).toContain('@builderHint ');
		expect(keyed.map(named)).toEqual(
			expect.arrayContaining(['MessageSendParams', 'ContactCreateParams']),
		);
		expect(keyed.map(named)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/Get|Search|Delete/)]),
		);
	});
});
