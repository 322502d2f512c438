/** Records of Spruce have about six levels. Functions that call themselves overflow after thousands. */
const deepest = 100;

/** Whether JSON has more levels of lists and objects than any answer or event needs. */
export function isNestedTooDeep(json: unknown): boolean {
	let level = [json].filter(isNested);
	for (let depth = 0; level.length > 0; depth++) {
		if (depth >= deepest) return true;
		level = level.flatMap((parent) => Object.values(parent).filter(isNested));
	}
	return false;
}

function isNested(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
