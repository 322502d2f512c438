import type { INode } from 'n8n-workflow';
import { type Choices, withChoices } from '../../../demo/examples/withChoices';

const choices: Choices = {
	lists: { dataTableId: { Appointments: 'table-1' }, internalEndpointId: { '': '+12065550100' } },
	texts: { phoneOrEmail: '(206) 555-0147' },
	mentions: ['team-1'],
	credentials: {
		spruceHealthApi: { id: 'own', name: 'Spruce Health account' },
		'Read only': { id: 'read-only', name: 'Read only' },
	},
};
const list = (cachedResultName?: string, value = '') => ({
	__rl: true,
	mode: 'list',
	value,
	...(cachedResultName && { cachedResultName }),
});
const completed = (node: Partial<INode>) => {
	const whole = { id: '1', name: 'A step', type: 'any', typeVersion: 1, position: [0, 0] } as const;
	const nodes = [{ ...whole, parameters: {}, ...node } as INode];
	return withChoices({ name: 'An example', nodes, connections: {} }, choices).nodes[0];
};

describe('what a person chooses in an example', () => {
	it('fills the open lists, fields and credentials, and nothing else', () => {
		const node = completed({
			parameters: {
				dataTableId: list('Appointments'),
				internalEndpointId: list(),
				model: list('gpt-5-mini', 'gpt-5-mini'),
				phoneOrEmail: '',
				freeText: '',
				text: 'Hello',
				options: { mentionMemberIds: [], waitSeconds: 30 },
				updateFields: { tags: [] },
			},
			credentials: { spruceHealthApi: { id: 'imported', name: 'Spruce Health account' } },
		});
		expect(node.parameters).toEqual({
			dataTableId: { ...list('Appointments'), value: 'table-1' },
			internalEndpointId: { ...list(), value: '+12065550100' },
			model: list('gpt-5-mini', 'gpt-5-mini'),
			phoneOrEmail: '(206) 555-0147',
			freeText: '',
			text: 'Hello',
			options: { mentionMemberIds: ['team-1'], waitSeconds: 30 },
			updateFields: { tags: [] },
		});
		expect(node.credentials).toEqual({ spruceHealthApi: choices.credentials.spruceHealthApi });
	});

	it('is the credential of that name, where the example asks for one', () => {
		const { credentials } = completed({
			credentials: { spruceHealthApi: { id: 'imported', name: 'Read only' } },
		});
		expect(credentials).toEqual({ spruceHealthApi: choices.credentials['Read only'] });
	});

	it('leaves no list open: that would be an example half set up', () => {
		expect(() => completed({ parameters: { dataTableId: list('Invites') } })).toThrow(
			'"An example": nothing is chosen for dataTableId "Invites" of "A step"',
		);
	});
});
