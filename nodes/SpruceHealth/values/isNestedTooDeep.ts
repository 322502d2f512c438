/** Records of Spruce have about six levels. Functions that call themselves overflow after thousands. */
const deepest = 100;

/** Whether JSON has more levels of lists and objects than any answer or event needs. */
export function isNestedTooDeep(json: unknown): boolean {
	return isDeeperThan(deepest, json);
}

/**
 * Calls itself no deeper than asked, and only for lists and objects. Makes no lists of what it visits,
 * because it reads every answer.
 */
function isDeeperThan(levels: number, json: unknown): boolean {
	if (!isNested(json)) return false;
	if (levels === 0) return true;
	if (Array.isArray(json)) {
		for (const entry of json) if (isNested(entry) && isDeeperThan(levels - 1, entry)) return true;
		return false;
	}
	for (const name in json) {
		if (isNested(json[name]) && isDeeperThan(levels - 1, json[name])) return true;
	}
	return false;
}

function isNested(json: unknown): json is Record<string, unknown> {
	return typeof json === 'object' && json !== null;
}
