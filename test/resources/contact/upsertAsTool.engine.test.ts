import type { IDataObject } from 'n8n-workflow';
import type { ToolAccess } from '../../engine/tools/agentNode';
import { runAsTool } from '../../engine/tools/runAsTool';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

describe('contact: upsert, with columns that an AI agent fills in', () => {
	const clinic = simulatedClinic();
	const fromModel = (...columns: string[]) =>
		Object.fromEntries(columns.map((column) => [column, `={{ $fromAI('${column}') }}`]));

	async function ask(access: ToolAccess, input: IDataObject) {
		const values = fromModel(
			...['phoneNumber', 'givenName', 'familyName', 'dateOfBirth', 'gender', 'pronouns', 'tagIds'],
		);
		return await runAsTool({
			parameters: {
				resource: 'contact',
				operation: 'upsert',
				simplify: false,
				...mapped(values, ['phoneNumber']),
			},
			input,
			access,
			credentials: clinic.credential,
		});
	}

	// An agent that calls the tool itself cannot pass null: n8n expects text.
	it.each([
		['call', ''],
		['request', ''],
		['request', null],
	] as const)(
		'stores what the agent says, and leaves alone what it leaves blank: %s, %j',
		async (access, left) => {
			const { contacts } = clinic.simulator.organization;
			const first = { phoneNumber: '+12065551301', givenName: 'Ada', gender: 'female' };
			const more = { familyName: 'Ng', dateOfBirth: '1980-01-30', pronouns: left, tagIds: 'VIP' };
			await ask(access, { ...first, ...more });
			const blank = { familyName: left, dateOfBirth: left, gender: left, tagIds: left };

			const { answer } = await ask(access, {
				...first,
				...blank,
				pronouns: 'she/her',
			});

			const stored = contacts.filter(({ familyName }) => familyName === 'Ng');
			expect(stored).toMatchObject([
				{
					givenName: 'Ada',
					pronouns: 'she/her',
					dateOfBirth: '1980-01-30',
					gender: 'female',
					phoneNumbers: [{ value: '+12065551301' }],
					tags: [{ value: 'VIP' }],
				},
			]);
			expect([answer].flat(2)).toMatchObject([{ id: stored[0].id, isNew: false }]);
		},
	);

	it('answers the agent with the name of the column that it filled in wrongly', async () => {
		const { answer } = await ask('request', { phoneNumber: '+12065551301', dateOfBirth: 'soon' });

		expect(JSON.stringify(answer)).toContain('Date of Birth: ');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
