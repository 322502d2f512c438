import { allowedLayers, allowedLayersOfTypes } from '../structure/importViolation';
import { textOf } from '../structure/sourceFiles';
import { arrowsIn, reachedFrom } from './architecture';
import { cellsOf, tokensOfType } from './markdown';
import { type Tokens } from 'marked';

const page = textOf('docs/architecture.md');

/** The picture calls them so; the list of all resources is one of them there. */
const layerOf = (name: string) => ({ nodes: 'node', 'resources/index': 'resources' })[name] ?? name;

const arrows = arrowsIn(page).map(({ from, to, isDotted }) => ({
	from: layerOf(from),
	to: layerOf(to),
	isDotted,
}));

/** What each layer may import of the others, as `from, to`. */
function importsIn(table: Record<string, readonly string[]>): Array<[from: string, to: string]> {
	return Object.entries(table).flatMap(([from, layers]) =>
		layers
			.map((to): [string, string] => [layerOf(from), layerOf(to)])
			.filter(([one, other]) => one !== other),
	);
}

const imports = importsIn(allowedLayers);
const importsOfTypes = importsIn(allowedLayersOfTypes);

describe('the picture of the architecture', () => {
	it('has arrows only where the layers may import each other, dotted ones for types', () => {
		const wrong = arrows.filter(({ from, to, isDotted }) => {
			const allowed = isDotted ? importsOfTypes : imports;
			return !allowed.some(([one, other]) => one === from && other === to);
		});
		expect(arrows.length).toBeGreaterThan(15);
		expect(wrong).toEqual([]);
	});

	it('leads along its arrows to whatever a layer may import', () => {
		const whole = arrows.filter(({ isDotted }) => !isDotted);
		expect(imports.filter(([from, to]) => !reachedFrom(from, whole).has(to))).toEqual([]);
		expect(importsOfTypes.filter(([from, to]) => !reachedFrom(from, arrows).has(to))).toEqual([]);
	});

	it('stands above a table of its folders', () => {
		const [table] = tokensOfType<Tokens.Table>(page, 'table');
		const folders = cellsOf(table)
			.flatMap(({ text }) => /^`(\w+)`$/.exec(text)?.[1] ?? [])
			.sort();
		const layers = Object.keys(allowedLayers).map(layerOf);
		const described = [...new Set(layers)].filter(
			(layer) => layer !== 'node' && layer !== 'credentials',
		);
		expect(folders).toEqual(described.sort());
	});
});

describe('a picture', () => {
	it('has whole and dotted arrows, with and without a label', () => {
		const text = '```mermaid\ngraph TD\n\ta["x: y"] --> b["z"]\n\tb -.-> c\n```';
		expect(arrowsIn(text)).toEqual([
			{ from: 'a', to: 'b', isDotted: false },
			{ from: 'b', to: 'c', isDotted: true },
		]);
		expect(reachedFrom('a', arrowsIn(text))).toEqual(new Set(['b', 'c']));
	});
});
