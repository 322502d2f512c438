import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import { phoneSpellings } from '../../values/phoneSpellings';

/** The structured filters whose values are phone numbers. */
const numberFilters = ['phoneNumberFilter', 'faxNumberFilter'];

/**
 * A search with its phone and fax numbers in every spelling. The contact must still have all, any or none
 * of the numbers.
 *
 * @param body with numbers in E.164 form
 * @returns undefined when no number is searched for
 */
export function withSpellings(body: IDataObject): IDataObject | undefined {
	const { structured } = body;
	if (!isJsonObject(structured)) return undefined;
	const names = numberFilters.filter((name) => objectsIn(structured[name]).length > 0);
	if (names.length === 0) return undefined;
	const spelled = names.map((name) => [name, objectsIn(structured[name]).flatMap(spelledFilters)]);
	return { ...body, structured: { ...structured, ...Object.fromEntries(spelled) } };
}

/**
 * No contact has a number in all spellings: "all" becomes a filter for each number, and a contact must
 * pass every filter.
 */
function spelledFilters(filter: IDataObject): IDataObject[] {
	const numbers = Array.isArray(filter.values) ? filter.values.map(String) : [];
	if (filter.match !== 'all') return [{ ...filter, values: numbers.flatMap(phoneSpellings) }];
	return numbers.map((number) => ({ match: 'any', values: phoneSpellings(number) }));
}
