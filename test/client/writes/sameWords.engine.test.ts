import type { IDataObject } from 'n8n-workflow';
import type { ModelAnswers, ToolAccess } from '../../engine/tools/agentNode';
import { runAsTool } from '../../engine/tools/runAsTool';
import { byId } from '../../resources/byId';
import { contactWithoutInvite, lineId } from '../../resources/organizationRecords';
import { simulatedClinic } from '../../resources/simulatedClinic';

/** How the calls of an agent follow one another, and who makes them. */
const ways = [
	['one after the other', 'call'],
	['one after the other', 'request'],
	['at the same time', 'call'],
	['at the same time', 'request'],
] as const;

const fromModel = (name: string) => `={{ $fromAI('${name}') }}`;

describe('what an AI agent says more than once in one execution', () => {
	const clinic = simulatedClinic();

	const use = async (
		[order, access]: (typeof ways)[number] | readonly ['at the same time', ToolAccess],
		parameters: IDataObject,
		inputs: IDataObject[],
	) => {
		const modelAnswers: ModelAnswers =
			order === 'at the same time' ? [inputs] : inputs.map((input) => [input]);
		return await runAsTool({ parameters, modelAnswers, access, credentials: clinic.credential });
	};

	function send(): IDataObject {
		return {
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: fromModel('phone'),
			internalEndpointId: byId(lineId(clinic.simulator.organization, 'phone')),
			text: fromModel('text'),
		};
	}

	function invite(): IDataObject {
		return {
			resource: 'contact',
			operation: 'invite',
			contactId: byId(contactWithoutInvite(clinic.simulator.organization).id),
			internalEndpointId: byId(lineId(clinic.simulator.organization, 'secure')),
			customMessage: fromModel('message'),
			options: { destination: fromModel('destination') },
			simplify: false,
		};
	}

	describe.each(ways)('%s (%s)', (...way) => {
		beforeEach(() => {
			// Long enough for a second call to be made before the first one has its answer.
			clinic.simulator.faults.add({ kind: 'delay', delayMs: 300, method: 'POST', times: 3 });
		});

		it('is sent once, and each call gets the answer to the first', async () => {
			const said = { phone: '+12065550177', text: 'Your results are here.' };

			const { answers, error } = await use(way, send(), [said, said, said]);

			expect(error).toBeUndefined();
			expect(clinic.simulator.effects).toHaveLength(1);
			expect(answers).toHaveLength(3);
			expect(answers[0]).toMatchObject([{ requestId: expect.any(String) }]);
			expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		});

		it('is one invite, which Spruce itself would not recognize', async () => {
			const said = { message: 'Welcome.', destination: '' };

			const { answers, error } = await use(way, invite(), [said, said]);

			expect(error).toBeUndefined();
			expect(clinic.simulator.organization.invites).toHaveLength(1);
			expect(answers).toHaveLength(2);
			expect(answers[1]).toEqual(answers[0]);
		});

		it('is sent to each recipient, and with each text', async () => {
			const inputs = [
				{ phone: '+12065550177', text: 'Your results are here.' },
				{ phone: '+12065550178', text: 'Your results are here.' },
				{ phone: '+12065550177', text: 'Please call us.' },
			];

			const { answers } = await use(way, send(), inputs);

			expect(JSON.stringify(answers)).not.toContain('Failed');
			expect(clinic.simulator.effects).toHaveLength(3);
		});
	});

	it.each<[string, IDataObject]>([
		['the phone number in another spelling', { phone: '(206) 555-0177' }],
		['a blank behind the text', { text: 'Your results are here. ' }],
		['a line break behind the text', { text: 'Your results are here.\n' }],
		['a blank before the text', { text: ' Your results are here.' }],
	])('is the same with %s', async (_what, other) => {
		const said = { phone: '+12065550177', text: 'Your results are here.' };

		const { answers } = await use(['one after the other', 'call'], send(), [
			said,
			{ ...said, ...other },
		]);

		expect(clinic.simulator.effects).toHaveLength(1);
		expect(answers[1]).toEqual(answers[0]);
	});

	it.each([[''], [null], ['  ']])('is the same with %j for what is left out', async (blank) => {
		const contact = {
			resource: 'contact',
			operation: 'create',
			givenName: fromModel('given'),
			additionalFields: { companyName: fromModel('company'), dateOfBirth: fromModel('birth') },
		};
		const said = { given: 'Ada', company: '', birth: '' };

		const { answers } = await use(['one after the other', 'request'], contact, [
			said,
			{ ...said, company: blank, birth: blank },
		]);

		expect(clinic.simulator.effects).toHaveLength(1);
		expect(answers[1]).toEqual(answers[0]);
	});

	it('is one invite when a label is spelled with another capital', async () => {
		const contact = contactWithoutInvite(clinic.simulator.organization);
		contact.phoneNumbers[0].label = 'Mobile';

		await use(['one after the other', 'call'], invite(), [
			{ message: 'Welcome.', destination: 'Mobile' },
			{ message: 'Welcome.', destination: ' mobile' },
		]);

		expect(clinic.simulator.organization.invites).toHaveLength(1);
	});

	it.each(['call', 'request'] as const)(
		'is carried out again where it sets a state that was changed meanwhile (%s)',
		async (access) => {
			const [conversation] = clinic.simulator.organization.conversations;
			const update = {
				resource: 'conversation',
				operation: 'update',
				conversationId: byId(conversation.id),
				updateFields: { archived: fromModel('archived') },
			};
			const archived = ['true', 'false', 'true'].map((value) => ({ archived: value }));

			const { error } = await use(['one after the other', access], update, archived);

			expect(error).toBeUndefined();
			expect(clinic.simulator.effects).toHaveLength(3);
			expect(conversation.archived).toBe(true);
		},
	);
});
