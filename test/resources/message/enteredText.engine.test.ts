import type { IDataObject } from 'n8n-workflow';
import type { Organization } from '../../simulator/organization/Organization';
import { byId } from '../byId';
import { contactWithAccount, contactWithoutInvite, lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

const phoneConversation = ({ conversations }: Organization) =>
	byId(conversations.find(({ type }) => type === 'phone')?.id);

/** A text that reaches somebody: where it is entered, and what is around it. */
interface Writing {
	name: string;
	/** What the editor calls the field. */
	label: string;
	parameters(organization: Organization, text: string): IDataObject;
}

const writings: Writing[] = [
	{
		name: 'message: send',
		label: 'Text',
		parameters: (organization, text) => ({
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '+12065550177',
			internalEndpointId: byId(lineId(organization, 'phone')),
			text,
		}),
	},
	{
		name: 'message: post',
		label: 'Text',
		parameters: (organization, text) => ({
			resource: 'message',
			operation: 'post',
			conversationId: phoneConversation(organization),
			text,
		}),
	},
	{
		name: 'scheduledMessage: create',
		label: 'Text',
		parameters: (organization, text) => ({
			resource: 'scheduledMessage',
			operation: 'create',
			conversationId: phoneConversation(organization),
			sendAt: '2999-12-31T09:00:00.000Z',
			text,
		}),
	},
	{
		name: 'conversation: create',
		label: 'Text',
		parameters: (organization, text) => ({
			resource: 'conversation',
			operation: 'create',
			type: 'secure',
			internalEndpointId: byId(lineId(organization, 'secure')),
			contactId: byId(contactWithAccount(organization).id),
			text,
		}),
	},
	{
		name: 'conversation: create, its subject',
		label: 'Options > Subject',
		parameters: (organization, subject) => ({
			resource: 'conversation',
			operation: 'create',
			type: 'secure',
			internalEndpointId: byId(lineId(organization, 'secure')),
			contactId: byId(contactWithAccount(organization).id),
			text: 'Hello',
			options: { subject },
		}),
	},
	{
		name: 'contact: invite',
		label: 'Message',
		parameters: (organization, customMessage) => ({
			resource: 'contact',
			operation: 'invite',
			contactId: byId(contactWithoutInvite(organization).id),
			customMessage,
		}),
	},
];

describe.each(writings)('the text of $name', ({ label, parameters }) => {
	const clinic = simulatedClinic();

	async function write(text: string) {
		const { organization } = clinic.simulator;
		return await clinic.run(parameters(organization, '={{ $json.text }}'), { items: [{ text }] });
	}

	it.each([
		['\u200b', 'nothing in it can be seen'],
		[' \u2800\n', 'nothing in it can be seen'],
		['\u00ad\u3164\u2060', 'nothing in it can be seen'],
		['\u{e0041}\ufe0f\u0301', 'nothing in it can be seen'],
		['Hello [object Object]', 'it contains "[object Object]" instead of a value'],
		['See you on Invalid DateTime', 'it contains "Invalid DateTime" instead of a value'],
		['Invalid Date, 9:00', 'it contains "Invalid Date" instead of a value'],
	])('is refused by name for %j before it calls Spruce', async (text, problem) => {
		const { error } = await write(text);

		expect(error?.message).toBe(`${label}: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('arrives without half an emoji', async () => {
		const { error } = await write('See you soon 👩‍⚕️!\ud83d');

		expect(error).toBeUndefined();
		expect(JSON.stringify(clinic.simulator.requests.at(-1)?.body)).toContain('"See you soon 👩‍⚕️!"');
	});
});

describe('the text of a message', () => {
	const clinic = simulatedClinic();

	async function send(text: string) {
		const { organization } = clinic.simulator;
		const { error } = await clinic.run(writings[0].parameters(organization, text));
		expect(error).toBeUndefined();
		const [{ body }] = clinic.simulator.requests;
		return ((body as IDataObject).message as IDataObject).body;
	}

	it('keeps its blanks and line breaks', async () => {
		const text = '  Hi 👩‍⚕️,\n\n\tyour visit:\u00a09:00 ❤️\u200d \n';

		expect(await send(`={{ ${JSON.stringify(text)} }}`)).toEqual([{ type: 'text', value: text }]);
	});

	it.each([
		["={{ DateTime.fromISO('2027-03-15T13:00:00Z') }}", '2027-03-15T09:00:00.000-04:00'],
		["={{ new Date('2027-03-15T13:00:00Z') }}", '2027-03-15T09:00:00.000-04:00'],
		['={{ 5 }}', '5'],
		['={{ true }}', 'true'],
	])('becomes text from %s', async (text, value) => {
		expect(await send(text)).toEqual([{ type: 'text', value }]);
	});

	it.each([
		['={{ $json }}', 'Text: text is needed, not an object'],
		['={{ [1] }}', 'Text: text is needed, not a list'],
		['={{ 0 / 0 }}', 'Text: the result of a calculation is not a number'],
	])('is refused by name for %s', async (text, message) => {
		const { error } = await clinic.run(writings[0].parameters(clinic.simulator.organization, text));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
