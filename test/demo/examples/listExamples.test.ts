import { exampleWorkflows } from '../../../demo/examples/exampleWorkflows';
import { listExamples } from '../../../demo/examples/listExamples';

it('the list of the examples says of each what it does and what it begins with', () => {
	const blocks = listExamples(exampleWorkflows()).trimEnd().split('\n\n');
	const names = exampleWorkflows().map(({ name }) => name);
	expect(blocks.map((block) => block.split('\n')[0]).sort()).toEqual(names.sort());
	for (const block of blocks) {
		expect(block).toMatch(/^\S.+\n {2}\S.+[.!?]\n {2}Begins with: \S.+$/);
		expect(block).not.toMatch(/\*\*|`/);
	}
});

it('the list of the examples names both beginnings of one that has two', () => {
	const [both] = exampleWorkflows().filter(({ name }) => name.startsWith('Link contacts'));
	expect(listExamples([both])).toContain(
		'Begins with: When a contact is created · Every 15 minutes',
	);
});
