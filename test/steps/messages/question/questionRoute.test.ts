import type { SpruceRequest } from '../../../../nodes/SpruceHealth/client/wire/request';
import {
	type QuestionDestination,
	questionRoute,
} from '../../../../nodes/SpruceHealth/steps/messages/question/questionRoute';
import { ok } from '../../../client/answers';
import { clientOf } from '../../../client/clientOf';

const patient = '+12065550177';
const conversation = {
	id: 't_1',
	type: 'phone',
	lastMessageAt: '1970-01-01T00:00:00Z',
	externalParticipants: [{ endpoint: { rawValue: patient } }],
};
const contact = { id: 'entity_ada', phoneNumbers: [{ label: 'Mobile', value: patient }] };

function routeTo(destination: Partial<QuestionDestination>) {
	const { client, runtime } = clientOf(({ path }: SpruceRequest) => {
		if (path.startsWith('/contacts/')) return ok(contact);
		if (path === '/conversations') return ok({ conversations: [conversation], hasMore: false });
		return ok({ conversation });
	});
	const blank = { contactId: '', label: '', phoneOrEmail: '', conversationId: '' };
	const entered = { ...blank, internalEndpointId: '+12065550100', ...destination };
	const route = questionRoute(client, { sendTo: 'phoneOrEmail', ...entered }, false);
	return { route, sent: runtime.sent };
}

describe('the way of a question', () => {
	it('to a conversation is that conversation', async () => {
		const route = await routeTo({ sendTo: 'conversation', conversationId: 't_1' }).route;
		expect(route).toMatchObject({ conversationId: 't_1' });
		expect(route).not.toHaveProperty('address');
		expect(await route.conversationIds()).toEqual(['t_1']);
	});

	it.each<[string, Partial<QuestionDestination>, string]>([
		['a number', { phoneOrEmail: '(206) 555-0177' }, patient],
		['an email address', { phoneOrEmail: 'ada@example.com' }, 'ada@example.com'],
		['a contact', { sendTo: 'contact', contactId: 'entity_ada' }, 'entity_ada'],
		['the phone of a contact', { sendTo: 'contactPhone', contactId: 'entity_ada' }, patient],
	])('to %s has its address and the line', async (_what, destination, address) => {
		const route = await routeTo(destination).route;
		expect(route).toMatchObject({ address, line: '+12065550100' });
		expect(route).not.toHaveProperty('conversationId');
	});

	it('finds the conversations in which it may be', async () => {
		const route = await routeTo({ phoneOrEmail: patient }).route;
		expect(await route.conversationIds()).toEqual(['t_1']);
	});

	it('is refused before anything is sent where the number is none', async () => {
		const { route, sent } = routeTo({ phoneOrEmail: '555-12' });
		await expect(route).rejects.toThrow('Phone Number or Email Address: ');
		expect(sent).toEqual([]);
	});
});
