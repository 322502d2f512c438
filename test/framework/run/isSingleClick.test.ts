import type { WorkflowExecuteMode } from 'n8n-workflow';
import { isSingleClick } from '../../../nodes/SpruceHealth/framework/run/isSingleClick';

describe('a single click', () => {
	it.each<[string, WorkflowExecuteMode, number, number | undefined, boolean | undefined, boolean]>([
		['is one item, started in the editor', 'manual', 1, 0, undefined, true],
		['may read a limited list', 'manual', 1, 0, false, true],
		['is not a whole list', 'manual', 1, 0, true, false],
		['is not a batch', 'manual', 2, 0, undefined, false],
		['is not a later round of a loop', 'manual', 1, 1, undefined, false],
		['is not a call of an agent', 'manual', 1, undefined, undefined, false],
		['is not an item of an active workflow', 'trigger', 1, 0, undefined, false],
		['is not a delivery', 'webhook', 1, 0, undefined, false],
	])('%s', (_what, mode, count, runIndex, returnAll, expected) => {
		const items = Array.from({ length: count }, () => ({ json: {} }));
		const context = { getMode: () => mode, getInputData: () => items };
		expect(isSingleClick(context, { params: { returnAll } }, { runIndex })).toBe(expected);
	});
});
