import { isJsonObject } from '../../values/jsonObject';
import { assertEachFilled, assertFilled } from '../../values/text/filledFilter';
import type { Field } from '../declare/field';
import type { ValueSettings } from './singleValues';

const otherwise = 'more would be found than you mean';

/**
 * Refuses a filter whose expression gave nothing. AI agents send blanks for what they mean to leave out.
 *
 * @throws InvalidInput that names the filter
 */
export function refuseBlankFilter(
	entered: unknown,
	{ isFilter, isTool, written, label }: ValueSettings,
): void {
	if (isFilter === true && !isTool) assertFilled({ written, entered, label, otherwise });
}

/**
 * Refuses a blank entry among the values of a row that needs each of them, or none. Where any of them is
 * enough, a blank one finds nobody, so it is left out.
 *
 * @throws InvalidInput that names the filter
 */
export function refuseBlankEntries(
	fields: readonly Field[],
	row: unknown,
	{ isFilter, isTool, written, label }: ValueSettings,
): void {
	if (isFilter !== true || isTool) return;
	for (const { name, displayName, type, typeOptions } of fields) {
		const isList = type === 'multiOptions' || typeOptions?.isTextList === true;
		const field = { written: partOf(written, name), entered: partOf(row, name) };
		if (isList) assertEachFilled({ ...field, label: `${label} > ${displayName}`, otherwise });
	}
}

/** What stands in a field of a collection, or in a row of a list. */
export function partOf(whole: unknown, key: string | number): unknown {
	if (Array.isArray(whole)) return (whole as unknown[])[Number(key)];
	return isJsonObject(whole) ? whole[key] : undefined;
}
