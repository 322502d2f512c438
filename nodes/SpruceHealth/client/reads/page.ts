import type { IDataObject } from 'n8n-workflow';
import { isSameWord, plainWord } from '../../values/text/words';
import { isJsonObject, objectsIn } from '../../values/jsonObject';

/** A page of a listing, whatever its properties are called. */
export interface Page {
	records: IDataObject[];
	/** Undefined where the page does not say. */
	hasMore: boolean | undefined;
	/** Of the next page; undefined where the page has none. */
	token: string | undefined;
	/** How many records the listing has; undefined where the page does not tell exactly. */
	total: number | undefined;
	/** Whether the page itself calls its total exact. */
	isTotalExact: boolean;
}

const hasMoreNames = ['hasmore', 'hasnext', 'hasnextpage', 'more'];
/** The first one that is there counts. */
const tokenNames = [
	'paginationtoken',
	'nextpaginationtoken',
	'nextpagetoken',
	'nexttoken',
	'nextcursor',
	'cursor',
	'endcursor',
	'next',
];
const totalNames = ['totalcount', 'totalcountrelation', 'total', 'count'];
/** What may hold the paging properties. */
const pagingNames = ['pagination', 'paging', 'meta', 'pageinfo', 'page', 'links'];
/** What may hold the list together with the paging properties. */
const wrapperNames = ['data', 'result', 'results', 'response'];
/** What says nothing of records. */
const otherNames = ['pagesize', 'limit', 'offset', 'object', 'success', 'ok', 'requestid'];
const emptyNames = [
	...hasMoreNames,
	...tokenNames,
	...totalNames,
	...pagingNames,
	...wrapperNames,
	...otherNames,
];

/**
 * Reads a page of a listing. Spruce documents `{ [property]: [...], hasMore, paginationToken,
 * totalCount }`, and sends null for some empty lists.
 *
 * @param property where the records should be, e.g. `contacts`
 * @returns undefined where it is not clear which list is meant
 */
export function pageIn(answer: IDataObject, property: string): Page | undefined {
	const layers = layersOf(answer, property);
	const records = recordsIn(layers, property);
	const paging = layers.flatMap((layer) => [
		layer,
		...pagingNames.flatMap((name) => objectAt(layer, name)),
	]);
	const hasMore = booleanOf(firstOf(paging, hasMoreNames));
	const token = tokenOf(tokenNames.map((name) => firstOf(paging, [name])));
	const { total, isTotalExact } = totalIn(paging);
	if (records === undefined) {
		const isEmpty = layers.every((layer) => saysNothingElse(layer, property));
		if (!isEmpty || hasMore === true || (total ?? 0) > 0) return undefined;
	}
	return { records: records ?? [], hasMore, token, total, isTotalExact };
}

/** The names of an answer's properties, for a text that says what came instead of what was expected. */
export function seenNames(answer: IDataObject): string[] {
	return Object.keys(answer)
		.filter((name) => /^[A-Za-z_]\w{0,39}$/.test(name))
		.slice(0, 10);
}

/** The answer, and what is inside `data` or the like. */
function layersOf(answer: IDataObject, property: string): IDataObject[] {
	const inner = [...wrapperNames, property].flatMap((name) => objectAt(answer, name));
	return [answer, ...inner];
}

/** @returns undefined where there is no list, or more than one */
function recordsIn(layers: IDataObject[], property: string): IDataObject[] | undefined {
	const values = layers.flatMap((layer) =>
		Object.entries(layer).filter(
			([name, value]) => isSameWord(name, property) && !isJsonObject(value),
		),
	);
	if (values.length > 0) return entriesOf(values[0][1], property);
	const lists = layers.flatMap((layer) =>
		Object.entries(layer).filter(
			([name, value]) => Array.isArray(value) && !pagingNames.includes(plainWord(name)),
		),
	);
	return lists.length === 1 ? entriesOf(lists[0][1], property) : undefined;
}

/** @returns undefined where the list holds something else than records */
function entriesOf(list: unknown, property: string): IDataObject[] | undefined {
	const records = objectsIn(list);
	const isOfOthers =
		Array.isArray(list) && records.length === 0 && list.some((entry) => entry !== null);
	return isOfOthers ? undefined : records.map((entry) => bareEntry(entry, property));
}

/** The record of an entry such as `{ contact: {…} }` in a list of contacts. */
function bareEntry(entry: IDataObject, property: string): IDataObject {
	const name = onlyName(entry);
	const value = name === undefined ? undefined : entry[name];
	if (name === undefined || !isJsonObject(value)) return entry;
	return isSameWord(`${name}s`, property) || name === 'node' ? value : entry;
}

/** Makes no list of the names, because it looks at every record of every listing. */
function onlyName(entry: IDataObject): string | undefined {
	let only: string | undefined;
	for (const name in entry) {
		if (only !== undefined) return undefined;
		only = name;
	}
	return only;
}

function saysNothingElse(layer: IDataObject, property: string): boolean {
	return Object.entries(layer).every(([name, value]) => {
		const isKnown = emptyNames.includes(plainWord(name)) || isSameWord(name, property);
		return isKnown && !(Array.isArray(value) && value.length > 0);
	});
}

function objectAt(layer: IDataObject, name: string): IDataObject[] {
	return Object.entries(layer).flatMap(([given, value]) =>
		isSameWord(given, name) && isJsonObject(value) ? [value] : [],
	);
}

/** The first value under one of these names that is not null. */
function firstOf(layers: IDataObject[], names: string[]): unknown {
	return layers
		.flatMap((layer) => Object.entries(layer))
		.filter(([name]) => names.includes(plainWord(name)))
		.map(([, value]) => value)
		.find((value) => value !== null && value !== undefined && !isJsonObject(value));
}

function booleanOf(value: unknown): boolean | undefined {
	const word = String(value).trim().toLowerCase();
	if (['true', '1', 'yes'].includes(word)) return true;
	return ['false', '0', 'no'].includes(word) ? false : undefined;
}

function tokenOf(values: unknown[]): string | undefined {
	return values.flatMap((value) => {
		if (typeof value === 'number' && value > 0) return [String(value)];
		return typeof value === 'string' && value.trim() !== '' ? [tokenInLink(value)] : [];
	})[0];
}

/** A link to the next page holds its token in the query. */
function tokenInLink(token: string): string {
	if (!/^(https?:\/\/|\/)[^?]*\?/.test(token)) return token;
	const query = new URLSearchParams(token.slice(token.indexOf('?')));
	const pair = [...query].find(([name]) => tokenNames.includes(plainWord(name)));
	return pair === undefined ? token : pair[1];
}

/** Zero says nothing where there are records, and `gte` marks a lower bound. */
function totalIn(paging: IDataObject[]): Pick<Page, 'total' | 'isTotalExact'> {
	const total = firstOf(paging, ['totalcount']);
	const relations = paging.flatMap((layer) =>
		'totalCountRelation' in layer ? [String(layer.totalCountRelation)] : [],
	);
	const isExact = relations.every((relation) => relation.startsWith('eq'));
	if (typeof total !== 'number' || total <= 0 || !isExact) {
		return { total: undefined, isTotalExact: false };
	}
	return { total, isTotalExact: relations.length > 0 };
}
