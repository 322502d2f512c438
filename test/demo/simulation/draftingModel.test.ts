import { answerOfDraftingModel } from '../../../demo/simulation/draftingModel';
import { exampleWorkflows } from '../../../demo/examples/exampleWorkflows';

/** What the AI Agent of an example asks, with these values in the place of its expressions. */
async function promptOf(name: string, ...values: string[]): Promise<string> {
	const example = (await exampleWorkflows()).find((candidate) => candidate.name === name);
	const agent = example?.nodes.find(({ type }) => type.endsWith('.agent'));
	const text = String(agent?.parameters.text).replace(/^=/, '');
	return values.reduce((prompt, value) => prompt.replace(/\{\{.*?\}\}/, value), text);
}

const phone = '(206) 555-0123';
const tools = [{ function: { name: 'Text_a_patient', description: '', parameters: {} } }];

describe('the model of the demo', () => {
	it.each([
		['Can I get a refill?', 'ROUTINE', 'Thank you'],
		['My chest hurts.', 'URGENT', 'In an emergency, call 911.'],
	])('drafts a reply to "%s", in the form of the example', async (message, urgency, beginning) => {
		const content = await promptOf('Triage messages with AI', 'Ada', message, 'Ada: Hello');

		const answer = answerOfDraftingModel({ messages: [{ role: 'user', content }] });

		const [first, second, line, reply] = 'text' in answer ? answer.text.split('\n') : [];
		expect(first).toMatch(urgency);
		expect(second).toContain(`"${message}"`);
		expect(line).toBe('-----');
		expect(reply).toContain(beginning);
	});

	it('uses the tool of the example once, and says what came of it', async () => {
		const content = await promptOf("Text patients after a doctor's yes", phone, 'Please call us.');
		const asked = [{ role: 'user', content }];
		const after = (tool: string) => [...asked, { role: 'tool', content: tool }];

		expect(answerOfDraftingModel({ messages: asked, tools })).toEqual({
			uses: [
				{
					name: 'Text_a_patient',
					input: {
						toolParameters: {
							Phone_Number: phone,
							Text: 'Hello from your clinic. Please call us.',
						},
						hitlParameters: {},
					},
				},
			],
		});
		expect(answerOfDraftingModel({ messages: after('[{"requestId":"r1"}]'), tools })).toEqual({
			text: 'The text was sent.',
		});
		expect(answerOfDraftingModel({ messages: after('The doctor says no'), tools })).toEqual({
			text: 'The text was not sent: The doctor says no',
		});
	});
});
