/** Records of Spruce have about six levels. Functions that call themselves overflow after thousands. */
const deepest = 100;

/** Whether JSON has more levels of lists and objects than any answer or event needs. */
export function isNestedTooDeep(json: unknown): boolean {
	return isDeeperThan(deepest, json);
}

/** Calls itself no deeper than asked. Makes no lists of what it visits, because it reads every answer. */
function isDeeperThan(levels: number, json: unknown): boolean {
	if (typeof json !== 'object' || json === null) return false;
	if (levels === 0) return true;
	if (Array.isArray(json)) return json.some((entry) => isDeeperThan(levels - 1, entry));
	const record = json as Record<string, unknown>;
	for (const name in record) if (isDeeperThan(levels - 1, record[name])) return true;
	return false;
}
