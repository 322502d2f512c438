import { type Tokens } from 'marked';
import { pollSource } from '../../nodes/SpruceHealth/trigger/fields/pollFields';
import { triggerOn } from '../../nodes/SpruceHealth/trigger/fields/triggerOn';
import { textOf } from '../structure/sourceFiles';
import { tokensOfType, visibleText } from './markdown';

/** What stands in the first column of a table of docs/triggers.md, by the header of that column. */
function firstColumnOf(header: string): string[] {
	const table = tokensOfType<Tokens.Table>(textOf('docs/triggers.md'), 'table').find(
		({ header: [first] }) => visibleText(first.tokens) === header,
	);
	return (table?.rows ?? []).flatMap(([first]) => visibleText(first.tokens).split(', '));
}

describe('docs/triggers.md', () => {
	it.each([
		['Event', triggerOn],
		['Trigger On', pollSource],
	])('has each choice of the editor in its table: %s', (header, { options = [] }) => {
		expect(firstColumnOf(header).sort()).toEqual(options.map(({ name }) => name).sort());
	});
});
