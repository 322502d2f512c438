import { whoMayAnswer } from '../../../../nodes/SpruceHealth/steps/messages/question/whoMayAnswer';
import { ok } from '../../../client/answers';
import { clientOf } from '../../../client/clientOf';

const members = [
	{ id: 'entity_dana', type: 'member', displayName: 'Dana Lee' },
	{ id: 'entity_bo', type: 'member', displayName: 'Bo Berg' },
	{ id: 'entity_nurses', type: 'team', displayName: 'Nurses' },
	{ id: 'entity_clinic', type: 'organization', displayName: 'Lakeside Clinic' },
];

function answerers(entered: string | undefined) {
	const { client, runtime } = clientOf(() => ok({ members, hasMore: false }));
	return { found: whoMayAnswer(client, entered), sent: runtime.sent };
}

describe('those who may answer', () => {
	it.each([
		[undefined, [], []],
		['entity_dana', ['entity_dana'], []],
		['dana lee', ['entity_dana'], []],
		['Dana Lee, (206) 555-1234', ['entity_dana'], ['+12065551234']],
		['206-555-1234; Bo Berg\nAda@Example.com', ['entity_bo'], ['+12065551234', 'Ada@Example.com']],
		['+1 206 555 1234 , ', [], ['+12065551234']],
	])('are read from %j', async (entered, memberIds, addresses) => {
		const { found } = answerers(entered);
		expect(await found).toEqual({ memberIds, addresses });
	});

	it.each(['(206) 555-1234', 'ada@example.com'])(
		'are read from %j without a look-up',
		async (entered) => {
			const { found, sent } = answerers(entered);
			await found;
			expect(sent).toEqual([]);
		},
	);

	it.each([
		['', 'nothing was entered'],
		[' ,; ', 'nothing was entered'],
		['Nobody', 'the organization has no member of this name'],
		['Lakeside Clinic', 'the organization has no member of this name'],
		['Nurses', '"Nurses" is a team'],
		['Dana Lee, entity_nurses', '"Nurses" is a team'],
		['entity_nurses', '"Nurses" is a team'],
		['555-12', ''],
		['ada@', ''],
		['7', ''],
		['Dana Lee, 555-12', ''],
	])('are refused by name for %j', async (entered, problem) => {
		const { found } = answerers(entered);
		await expect(found).rejects.toMatchObject({
			message: expect.stringContaining(`Options > Only These Members or Numbers: ${problem}`),
		});
	});
});
