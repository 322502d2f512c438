import {
	type EndpointFinding,
	endpointReport,
} from '../../../nodes/SpruceHealth/trigger/webhook/endpointReport';

const trigger = { nodeName: 'Calls', workflowName: 'Recall' };

describe('what n8n’s log says about refused requests', () => {
	it.each<[EndpointFinding, RegExp]>([
		[{ state: 'there' }, /still has that endpoint, so somebody else sent them.*deactivate/],
		[{ state: 'elsewhere' }, /made for another address.*left alone/],
		[{ state: 'none' }, /No endpoint of this trigger is known.*activate/],
		[{ state: 'beingReplaced' }, /Another process.*sends the events again/],
		[{ state: 'unknown', reason: 'Nobody answered' }, /not be checked.*: Nobody answered\. It is/],
		[
			{ state: 'replaced', items: [{ json: {} }], remaining: [], isMoreLeft: false },
			/new one was made\. .* were recovered: 1\.$/,
		],
		[
			{
				state: 'replaced',
				items: [],
				remaining: ['wde_1 (Nobody answered)'],
				isMoreLeft: false,
			},
			/recovered: 0\. The old endpoint wde_1 \(Nobody answered\) is still there/,
		],
		[
			{ state: 'tookRest', items: [{ json: {} }], remaining: [], isMoreLeft: true },
			/was replaced before\. .* were recovered: 1\. There are more: .*in some minutes\.$/,
		],
	])('%j', (finding, expected) => {
		expect(endpointReport(trigger, 1, finding)).toMatch(
			/^"Calls" of the workflow "Recall" refused a request because /,
		);
		expect(endpointReport(trigger, 7, finding)).toMatch(
			/^"Calls" of the workflow "Recall" refused 7 requests because /,
		);
		expect(endpointReport(trigger, 7, finding)).toMatch(expected);
	});
});
