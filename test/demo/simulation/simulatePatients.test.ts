import { answersTo, simulatePatients } from '../../../demo/simulation/simulatePatients';
import { writeAsMember } from '../../simulator/organization/messages/writeAsMember';
import { simulatorBench } from '../../simulator/simulatorBench';

const confirm = 'Your visit is tomorrow at 9:00 AM. Reply C to confirm.';
const numberEndingIn = (digit: number) => `+1206555700${digit}`;
const answerTo = (text: string, to = numberEndingIn(1)) =>
	answersTo({ text, to }).map((answer) => answer.text);

describe('patients of the demo who are asked to confirm', () => {
	it.each([
		[0, []],
		[1, ['C']],
		[2, ['Yes!']],
		[3, ['C']],
		[4, ["No, can't make it"]],
		[5, ['ok thanks']],
		[6, ['Yes, see you then']],
		[7, ['c']],
		[8, ['What time again?']],
		[9, ['C thank you']],
	])('answer by the last digit of their number: %d', (digit, answers) => {
		expect(answerTo(confirm, numberEndingIn(digit))).toEqual(answers);
	});

	it('answer after 4 to 13 seconds', () => {
		const times = Array.from({ length: 10 }, (_none, digit) =>
			answersTo({ text: confirm, to: numberEndingIn(digit) }).map(({ afterMs }) => afterMs),
		).flat();
		expect(Math.min(...times)).toBeGreaterThanOrEqual(4000);
		expect(Math.max(...times)).toBeLessThanOrEqual(13_000);
	});

	it('answer by email and secure message as well', () => {
		expect(answerTo(confirm, 'ada.4@example.com')).toEqual(["No, can't make it"]);
		expect(answerTo(confirm, 'ada@example.com')).toEqual(['C']);
		expect(answerTo(confirm, 'entity_0218QK7M4D000')).toEqual([]);
	});
});

describe('a patient of the demo', () => {
	it.each([
		['Reply YES to keep your visit.', 'YES'],
		['Please reply yes or no.', 'yes'],
		['Reply with "OK" to accept.', 'OK'],
		['Please text us back: 1 for Monday, 2 for Tuesday.', '1'],
		['REPLY Y TO CONFIRM, N TO CANCEL', 'Y'],
		['Reply STOP to end texts. Reply C to confirm.', 'C'],
		['Can you come at 9:00 AM?', 'Yes'],
		['Can you come? Reply STOP to end texts.', 'Yes'],
		['Can you come (at 9:00 AM?)', 'Yes'],
		['Is this still right? https://example.com/visit?id=7', 'Yes'],
		['What time suits you?', 'Can someone call me, please?'],
		['How can we help you? Just reply to this text.', 'Can someone call me, please?'],
	])('answers "%s" with "%s"', (text, answer) => {
		expect(answerTo(text)).toEqual([answer]);
	});

	it.each([
		'Your visit is tomorrow at 9:00 AM.',
		'Please reply if you need to change it.',
		'Reply ASAP.',
		'Reply STOP to end texts.',
		'Reply NO if you cannot come.',
		'See https://example.com/visit?id=7 for the address.',
		'Thank you. We will reply. Please wait.',
		'',
	])('answers nothing to "%s"', (text) => {
		expect(answerTo(text)).toEqual([]);
	});
});

describe('the simulator of the demo', () => {
	const bench = simulatorBench({ contacts: 80, conversations: 80 });
	afterEach(() => jest.useRealTimers());

	it('has patients who answer, though nobody listens', () => {
		const { organization } = bench.simulator;
		const conversation = organization.conversations.find(
			({ type, externalParticipants: [patient] }) =>
				type === 'phone' && patient.endpoint?.rawValue.endsWith('1'),
		);
		if (!conversation) throw new Error('no conversation with a number that ends in 1 was seeded');
		jest.useFakeTimers();
		simulatePatients(bench.simulator);
		const memberId = organization.members[1].id;
		writeAsMember(organization, conversation, { memberId, text: confirm });
		jest.advanceTimersByTime(4999);
		expect(organization.items.at(-1)?.direction).toBe('outbound');
		jest.advanceTimersByTime(1);
		expect(organization.items.at(-1)).toMatchObject({ direction: 'inbound', text: 'C' });
	});
});
