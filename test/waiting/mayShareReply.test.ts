import { mayShareReply, type Question } from '../../nodes/SpruceHealth/waiting/Question';

const toPhone: Question = { askedAt: 1, destination: 'd1', line: 'l1', only: [] };
const inTeam: Question = { askedAt: 1, conversationId: 't_1', only: ['entity_1', 'entity_2'] };

describe('one reply', () => {
	it.each<[string, Question, Partial<Question>, boolean]>([
		['answers both of two questions to one number', toPhone, { askedAt: 2 }, true],
		['answers both if one line is unknown', toPhone, { line: undefined }, true],
		['answers one of two questions on different lines', toPhone, { line: 'l2' }, false],
		['answers one of two questions to different numbers', toPhone, { destination: 'd2' }, false],
		['answers both in one conversation', inTeam, { askedAt: 2 }, true],
		['answers both if one member may answer both', inTeam, { only: ['entity_2'] }, true],
		['answers both if everybody may answer one of them', inTeam, { only: [] }, true],
		['answers one if different members are asked', inTeam, { only: ['entity_3'] }, false],
		['answers one in different conversations', inTeam, { conversationId: 't_2' }, false],
	])('%s', (_sentence, question, change, isShared) => {
		const other = { ...question, ...change };

		expect(mayShareReply(question, other)).toBe(isShared);
		expect(mayShareReply(other, question)).toBe(isShared);
	});

	it('does not answer what is no question', () => {
		expect(mayShareReply(undefined, toPhone)).toBe(false);
	});
});
