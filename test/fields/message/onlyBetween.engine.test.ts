import { type INodeParameters, type INodeProperties, NodeHelpers } from 'n8n-workflow';
import { onlyBetween } from '../../../nodes/SpruceHealth/fields/message/onlyBetween';
import { spruceNode } from '../../engine/environment/spruceTypes';

const fields = [
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		options: [onlyBetween],
	},
] as unknown as INodeProperties[];

const everyDay = onlyBetween.options[0].values[2].default;

/** What n8n saves of what was entered, which leaves out what is as preset. */
function saved(options: INodeParameters): unknown {
	const node = spruceNode({ parameters: {} });
	return NodeHelpers.getNodeParameters(fields, { options }, false, false, node, null)?.options;
}

/** What the node gets of what was saved. */
function loaded(options: unknown): unknown {
	const node = spruceNode({ parameters: {} });
	const parameters = { options } as INodeParameters;
	return NodeHelpers.getNodeParameters(fields, parameters, true, false, node, null)?.options;
}

// Lost with the workflow, it would let a message out at night.
describe('the option Only Between', () => {
	it('is saved before its hours are added, so that the node can ask for them', () => {
		expect(loaded(saved({ onlyBetween: {} }))).toEqual({ onlyBetween: {} });
	});

	it('is saved with hours in which nothing was entered', () => {
		const hours = { from: '', to: '', days: [...everyDay] };

		expect(loaded(saved({ onlyBetween: { hours } }))).toEqual({ onlyBetween: { hours } });
	});

	it('is saved with its hours, on every day or on some', () => {
		const hours = { from: '9:00 AM', to: '6:00 PM', days: [...everyDay] };
		const onMonday = { ...hours, days: ['monday'] };

		expect(loaded(saved({ onlyBetween: { hours } }))).toEqual({ onlyBetween: { hours } });
		expect(loaded(saved({ onlyBetween: { hours: onMonday } }))).toEqual({
			onlyBetween: { hours: onMonday },
		});
	});

	it('is not there unless it was added', () => {
		expect(loaded(saved({}))).toEqual({});
	});
});
