import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../../engine/tools/runAsTool';
import type { Organization } from '../../simulator/organization/Organization';
import { byId } from '../byId';
import { expression } from '../expression';
import { lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

/** What a workflow may still say that is older than the operations for notes, or that a model wrote. */
type Writing = (organization: Organization) => IDataObject;

const text = 'Patient seems upset.';

const phoneConversation = ({ conversations }: Organization) =>
	byId(conversations.find(({ type }) => type === 'phone')?.id);

const post: Writing = (organization) => ({
	resource: 'message',
	operation: 'post',
	conversationId: phoneConversation(organization),
	text,
});

const writings: Array<[operation: string, Writing]> = [
	['message: post', post],
	[
		'message: post, the default of the resource',
		(organization) => ({ ...post(organization), operation: undefined }),
	],
	[
		'message: send',
		(organization) => ({
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '+12065550177',
			internalEndpointId: byId(lineId(organization, 'phone')),
			text,
		}),
	],
	[
		'scheduledMessage: create',
		(organization) => ({
			resource: 'scheduledMessage',
			operation: 'create',
			conversationId: phoneConversation(organization),
			sendAt: '2999-12-31T09:00:00.000Z',
			text,
		}),
	],
];

describe.each(writings)('what was an internal note in %s', (_operation, parameters) => {
	const clinic = simulatedClinic();

	async function run(options: IDataObject) {
		const { error } = await clinic.run({ ...parameters(clinic.simulator.organization), options });
		return error;
	}

	it.each([true, 'true', expression(true), '={{ "TRUE" }}'])(
		'is not sent to the patient where Internal Note is %j',
		async (internal) => {
			const error = await run({ internal });

			expect(error?.message).toBe(
				'Options > Internal Note: a note is now added with an operation of its own',
			);
			expect(error?.description).toContain('Choose Add Internal Note under Message');
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it.each(['yes', 1, 'internal', '', '={{ $json.missing }}', expression(null), expression('no')])(
		'is not sent to the patient where Internal Note is %j, which is neither true nor false',
		async (internal) => {
			const error = await run({ internal });

			expect(error?.message).toBe('Options > Internal Note: this is neither true nor false');
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it.each([[['entity_1']], ['entity_1'], [expression(['Ada'])], ['={{ "entity_1, entity_2" }}']])(
		'is not sent to the patient where %j is mentioned',
		async (mentionMemberIds) => {
			const error = await run({ mentionMemberIds });

			expect(error?.message).toBe(
				'Options > Mention Member Names or IDs: teammates can only be mentioned in an internal note',
			);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it('is sent where it says that it is no note', async () => {
		expect(await run({ internal: false, mentionMemberIds: [] })).toBeUndefined();

		expect(clinic.simulator.effects).toHaveLength(1);
		expect(JSON.stringify(clinic.simulator.requests[0].body)).not.toContain('internal');
	});

	it('is not sent by an AI agent that calls it a note', async () => {
		for (const said of ['true', '']) {
			const { answer } = await runAsTool({
				access: 'call',
				credentials: clinic.credential,
				parameters: {
					...parameters(clinic.simulator.organization),
					text: "={{ $fromAI('text') }}",
					options: { internal: "={{ $fromAI('internal') }}" },
				},
				input: { text, internal: said },
			});

			expect(JSON.stringify(answer)).toContain('Failed: Options > Internal Note: ');
		}
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('reaches nobody of several rows because one of them is a note', async () => {
		const { error } = await clinic.run(
			{
				...parameters(clinic.simulator.organization),
				options: { internal: '={{ $json.internal }}' },
			},
			{ items: [{ internal: false }, { internal: true }] },
		);

		expect(error?.message).toContain('Row 2');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
