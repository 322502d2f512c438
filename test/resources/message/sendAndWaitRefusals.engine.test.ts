import type { IDataObject } from 'n8n-workflow';
import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import { byId } from '../byId';
import { lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('message: send and wait for reply, with input that cannot be meant', () => {
	const clinic = simulatedClinic();

	function question(more: IDataObject = {}): IDataObject {
		return {
			resource: 'message',
			operation: 'sendAndWait',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '={{ $json.phone ?? "(206) 555-0177" }}',
			internalEndpointId: byId(lineId(clinic.simulator.organization, 'phone')),
			message: 'See you tomorrow at 9:00?',
			...more,
		};
	}

	/** Chooses a conversation that is made of the first one. */
	function inConversation(type: Conversation['type'], options: IDataObject = {}): IDataObject {
		const [conversation] = clinic.simulator.organization.conversations;
		conversation.type = type;
		if (type === 'fax' && conversation.internalEndpoint !== undefined) {
			conversation.internalEndpoint.channel = 'fax';
		}
		return { sendTo: 'conversation', conversationId: byId(conversation.id), options };
	}

	function expectNothingSent(): void {
		expect(clinic.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
	}

	const limit = /^Limit Wait Time \(Hours\): /;
	const only = /^Options > Only These Members or Numbers: /;

	it.each<[string, () => IDataObject, RegExp]>([
		['a wait of 0 hours', () => ({ limitWaitHours: 0 }), limit],
		['a wait of 8 days', () => ({ limitWaitHours: 192 }), limit],
		['a wait a little longer than 7 days', () => ({ limitWaitHours: 168.01 }), limit],
		['a negative wait', () => ({ limitWaitHours: -1 }), limit],
		['a wait of text', () => ({ limitWaitHours: '={{ "soon" }}' }), limit],
		['a wait with a comma', () => ({ limitWaitHours: '={{ "0,5" }}' }), limit],
		['a blank wait', () => ({ limitWaitHours: '={{ "" }}' }), limit],
		['a wait that is missing from the item', () => ({ limitWaitHours: '={{ $json.x }}' }), limit],
		['a wait that is not a number', () => ({ limitWaitHours: '={{ 0 / 0 }}' }), limit],
		['a wait without an end', () => ({ limitWaitHours: '={{ 1 / 0 }}' }), limit],
		['a blank message', () => ({ message: '' }), /^Message: /],
		['a message of blanks', () => ({ message: ' \n ' }), /^Message: /],
		['a message of invisible characters', () => ({ message: '\u200b' }), /^Message: /],
		['a fax', () => ({ sendTo: 'fax', faxNumber: '(206) 555-1234' }), /^Send To: /],
		['a malformed number', () => ({ phoneOrEmail: '555-12' }), /^Phone Number or Email Address: /],
		['a conversation by fax', () => inConversation('fax'), /^Conversation: this is a fax/],
		['a conversation of the team', () => inConversation('team'), /^Conversation: .* team/],
		['a note', () => inConversation('note'), /^Conversation: .* team/],
		['nobody who may answer', () => ({ options: { onlyFrom: '' } }), only],
		['only commas who may answer', () => ({ options: { onlyFrom: ' , ' } }), only],
		['an unknown member', () => ({ options: { onlyFrom: 'Nobody Here' } }), only],
		['an unknown member in a team', () => inConversation('team', { onlyFrom: 'Nobody' }), only],
		['a malformed number that may answer', () => ({ options: { onlyFrom: '555-12' } }), only],
		[
			'a word that means yes and no',
			() => ({ options: { yesWords: 'C, ok', noWords: 'R, OK' } }),
			/^Words for No: "OK" also stands in Words for Yes$/,
		],
		['a word of signs', () => ({ options: { yesWords: '?!' } }), /^Words for Yes: /],
		['an unknown reply type', () => ({ responseType: 'maybe' }), /^Reply Type: /],
	])('%s is refused by name, and nothing is sent', async (_, entered, message) => {
		const { status, error } = await clinic.run(question(entered()));

		expect(status).toBe('error');
		expect(error?.message).toMatch(message);
		expectNothingSent();
	});

	it('a question is refused where Spruce cannot reach n8n, with what to do', async () => {
		const credentials = { ...clinic.credential, baseUrl: 'https://spruce.invalid/v1' };

		const { error } = await clinic.run(question(), { credentials });

		expect(error).toMatchObject({
			message:
				'Spruce Health cannot deliver the reply to http://localhost:5678: n8n needs a public address',
			description: expect.stringMatching(
				/^Nothing was sent\. .*WEBHOOK_URL.*"Ask without a public address"/,
			),
		});
		expectNothingSent();
	});

	const two = [{ phone: '(206) 555-0177' }, { phone: '(206) 555-0178' }];
	const oneAtATime = 'This step waits for one reply at a time, and it got 2 items';

	it('two items are refused with the loop and the examples, and nobody is asked', async () => {
		const { error } = await clinic.run(question(), { items: two });

		expect(error?.message).toBe(oneAtATime);
		expect(error?.description).toMatch(
			/^Nothing was sent\. .*Loop Over Items.*"Ask everybody", "Ask one patient" and "Route answers"/,
		);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each(['continueErrorOutput', 'continueRegularOutput'] as const)(
		'two items each get an error item with On Error = %s',
		async (onError) => {
			const { items, errorItems, status } = await clinic.run(question(), {
				items: two,
				node: { onError },
			});

			expect(status).toBe('success');
			const failed = onError === 'continueErrorOutput' ? errorItems : items;
			expect(failed.map(({ json }) => json.message)).toEqual([oneAtATime, oneAtATime]);
			expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it.each([
		['an item', () => ({ phoneOrEmail: '555-12' }), 'Phone Number or Email Address: '],
		['the limit', () => ({ limitWaitHours: 0 }), 'Limit Wait Time (Hours): '],
	])(
		'a refusal of %s leaves through the error output, and nothing waits',
		async (_, entered, name) => {
			const { status, errorItems, runData } = await clinic.run(question(entered()), {
				node: { onError: 'continueErrorOutput' },
			});

			expect(status).toBe('success');
			expect(runData.waitTill).toBeFalsy();
			expect(errorItems).toHaveLength(1);
			expect(String(errorItems[0].json.message)).toContain(name);
			expectNothingSent();
		},
	);
});
