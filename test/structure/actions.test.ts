import { resources } from '../../nodes/SpruceHealth/resources';

const actions = resources.flatMap(({ operations }) => operations.map(({ action }) => action));

/**
 * n8n makes the names of nodes and of an agent's tools from the actions. n8n 1.x appends
 * " in Spruce Health" to a tool's name, a second tool gets a 1, and models take 64 characters.
 */
const longestAction = 64 - ' in Spruce Health1'.length;

/** Words that are written with capitals within a sentence. */
const properNouns = ['API', 'EHR'];

/** Whether only the first word has a capital, proper nouns aside. */
function isSentenceCase(text: string): boolean {
	const [first, ...others] = text.split(' ');
	return (
		/^[A-Z][a-z]*$/.test(first) &&
		others.every((word) => properNouns.includes(word) || word === word.toLowerCase())
	);
}

describe('the actions', () => {
	it('have 46 characters at most, so that the names of tools fit', () => {
		expect(longestAction).toBe(46);
		expect(actions.filter((action) => action.length > longestAction)).toEqual([]);
	});

	it('are all different', () => {
		expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
	});

	it('are in sentence case, without a period', () => {
		expect(actions.filter((action) => !isSentenceCase(action) || /\W$/.test(action))).toEqual([]);
	});
});
