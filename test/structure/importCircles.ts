/**
 * The files that import each other in a circle, or lie on the way from one circle to another.
 *
 * @param imports what each file imports
 */
export function filesInCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
	const left = new Map([...imports].map(([file, targets]) => [file, new Set(targets)]));
	for (let before = Infinity; left.size < before;) {
		before = left.size;
		const imported = new Set([...left.values()].flatMap((targets) => [...targets]));
		for (const [file, targets] of left) {
			const leadsOn = [...targets].some((target) => left.has(target));
			if (!leadsOn || !imported.has(file)) left.delete(file);
		}
	}
	return [...left.keys()];
}
