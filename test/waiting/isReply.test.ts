import type { IDataObject } from 'n8n-workflow';
import {
	type AskedQuestion,
	isReply,
	needsConversation,
} from '../../nodes/SpruceHealth/waiting/isReply';
import { conversation, digest, inConversation, message, patient, toPatient } from './questions';

const dana = { id: 'entity_dana', displayName: 'Dana Lee' };

describe('the reply to a question in a conversation', () => {
	it.each<[string, IDataObject, boolean]>([
		['a message that came in after it', {}, true],
		['a message without a text, such as a photo', { text: '' }, true],
		['a message whose request has no ID', { requestId: undefined }, true],
		['a message that came in earlier', { createdAt: '2026-03-31T08:59:59Z' }, false],
		['a message of the same moment', { createdAt: '2026-03-31T09:00:00Z' }, false],
		['a message without a time', { createdAt: undefined }, false],
		['a message with a time that nobody can read', { createdAt: 'soon' }, false],
		['a message in another conversation', { conversationId: 't_2' }, false],
		['an internal note', { isInternalNote: true, direction: 'none' }, false],
		['an internal note that is said to come in', { isInternalNote: true }, false],
		['a call', { event: { type: 'phoneCall' } }, false],
		['a message of the practice', { direction: 'outbound' }, false],
		['a message without a direction', { direction: undefined }, false],
		['the question itself', { requestId: 'request_1' }, false],
	])('%s: %s', (_what, more, expected) => {
		expect(isReply({ item: message(more) }, inConversation())).toBe(expected);
	});

	it('counts where it is not known by which request the question was sent', () => {
		const question = inConversation({ requestId: undefined });
		expect(isReply({ item: message({ requestId: undefined }) }, question)).toBe(true);
		expect(isReply({ item: message() }, question)).toBe(true);
	});

	it('counts where only the conversation of the event says which it is', () => {
		const item = message({ conversationId: undefined });
		expect(isReply({ item, conversation: conversation() }, inConversation())).toBe(true);
		const other = conversation({ id: 't_2' });
		expect(isReply({ item, conversation: other }, inConversation())).toBe(false);
		expect(isReply({ item }, inConversation())).toBe(false);
	});
});

describe('the reply to a question to a phone number', () => {
	const person = (rawValue: unknown) => ({ endpoint: { rawValue } });

	it.each<[string, IDataObject | undefined, boolean]>([
		['from there', conversation(), true],
		[
			'from there in another spelling',
			conversation({ externalParticipants: [person('12065550177')] }),
			true,
		],
		[
			'from another number',
			conversation({ externalParticipants: [person('+12065550178')] }),
			false,
		],
		[
			'from a group with the patient',
			conversation({ externalParticipants: [person(patient), person('+12065550178')] }),
			false,
		],
		['from nobody', conversation({ externalParticipants: [] }), false],
		['from a list that is null', conversation({ externalParticipants: null }), false],
		[
			'over another line of the practice',
			conversation({ internalEndpoint: { rawValue: '+12065550101' } }),
			false,
		],
		['over a line that Spruce does not show', conversation({ internalEndpoint: undefined }), true],
		['from a conversation that is not known', undefined, false],
	])('%s: %s', (_what, found, expected) => {
		const item = message({ conversationId: 't_9' });
		expect(isReply({ item, conversation: found }, toPatient())).toBe(expected);
	});

	it('comes over any line where the line of the question is not known', () => {
		const found = conversation({ internalEndpoint: { rawValue: '+12065550101' } });
		const question = toPatient({ line: undefined });
		expect(isReply({ item: message(), conversation: found }, question)).toBe(true);
	});

	it('comes from the address of an email in any case', () => {
		const found = conversation({ externalParticipants: [person('Ada@Example.com')] });
		const question = toPatient({ destination: digest('ada@example.com') });
		expect(isReply({ item: message(), conversation: found }, question)).toBe(true);
	});

	it('comes from the contact of a secure message, who has no address there', () => {
		const found = conversation({ externalParticipants: [{ contact: 'entity_ada' }] });
		const isFrom = (contactId: string) =>
			isReply(
				{ item: message(), conversation: found },
				toPatient({ destination: digest('entity_ada' === contactId ? contactId : 'entity_bo') }),
			);
		expect([isFrom('entity_ada'), isFrom('entity_bo')]).toEqual([true, false]);
	});

	it('is no reply to the same question of another n8n', () => {
		const question = toPatient({ instanceId: 'another n8n' });
		expect(isReply({ item: message(), conversation: conversation() }, question)).toBe(false);
	});
});

describe('the reply of those who may answer', () => {
	it.each<[string, IDataObject, Partial<AskedQuestion>, boolean]>([
		[
			'a member who was named, in the team',
			{ direction: 'none', author: dana },
			{ only: ['entity_dana'] },
			true,
		],
		[
			'a member who was named, to the patient',
			{ direction: 'outbound', author: dana },
			{ only: ['entity_dana'] },
			true,
		],
		['another member', { direction: 'none', author: dana }, { only: ['entity_bo'] }, false],
		[
			'a note of a member who was named',
			{ isInternalNote: true, direction: 'none', author: dana },
			{ only: ['entity_dana'] },
			false,
		],
		['the number that was named', {}, { only: [digest(patient)] }, true],
		['another number', {}, { only: [digest('+12065550178')] }, false],
		['one of several', {}, { only: ['entity_dana', digest(patient)] }, true],
		['the practice to that number', { direction: 'outbound' }, { only: [digest(patient)] }, false],
		['nobody', { author: undefined, direction: 'none' }, { only: ['entity_dana'] }, false],
	])('%s: %j', (_what, more, limits, expected) => {
		const found = { item: message(more), conversation: conversation() };
		expect(isReply(found, inConversation(limits))).toBe(expected);
	});

	it('is by the one whom Spruce names in a group', () => {
		const people = ['+12065550177', '+12065550178'].map((rawValue, index) => ({
			displayName: ['Ada Alvarez', 'Bo Berg'][index],
			endpoint: { rawValue },
		}));
		const group = conversation({ externalParticipants: people });
		const question = inConversation({ only: [digest(patient)] });
		const isBy = (displayName: string) =>
			isReply({ item: message({ author: { displayName } }), conversation: group }, question);
		expect(['Ada Alvarez', 'Bo Berg', 'Ada'].map(isBy)).toEqual([true, false, false]);
	});

	it('by a number takes the conversation to tell', () => {
		const question = inConversation({ only: [digest(patient)] });
		expect(isReply({ item: message() }, question)).toBe(false);
	});
});

describe('the conversation of an item', () => {
	it.each<[string, AskedQuestion, boolean]>([
		['not where it was chosen', inConversation(), false],
		['not where only members may answer', inConversation({ only: ['entity_dana'] }), false],
		['where a number may answer', inConversation({ only: ['entity_dana', 'Zj08XJgz'] }), true],
		['where the question went to a number', toPatient(), true],
	])('is needed %s: %#', (_when, question, expected) => {
		expect(needsConversation(question)).toBe(expected);
	});
});
