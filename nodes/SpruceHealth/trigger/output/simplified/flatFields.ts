import type { IDataObject } from 'n8n-workflow';

/**
 * The fields that a person can map: texts, numbers, yes or no, and lists of these. What Spruce did not
 * send is left out, and so is anything nested. A blank `text` stays, because expressions such as
 * `$json.text.toLowerCase()` fail without one.
 */
export function flatFields(fields: IDataObject): IDataObject {
	const flat = Object.entries(fields).map(([name, value]): [string, IDataObject[string]] => [
		name,
		Array.isArray(value) ? (value as unknown[]).filter(isPlain) : value,
	]);
	return Object.fromEntries(
		flat.filter(([name, value]) => {
			if (Array.isArray(value)) return value.length > 0;
			return isPlain(value) && (value !== '' || name === 'text');
		}),
	);
}

function isPlain(value: unknown): value is string | number | boolean {
	return ['string', 'number', 'boolean'].includes(typeof value);
}
