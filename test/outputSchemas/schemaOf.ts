/** The part of JSON Schema that n8n's previews use. */
export interface OutputSchema {
	type: 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/** A schema for all of these values, with every property that any of them has. */
export function schemaOf(values: readonly unknown[]): OutputSchema {
	const known = values.filter((value) => value !== null && value !== undefined);
	if (known.length === 0) return { type: 'null' };
	if (known.every((value) => Array.isArray(value))) {
		return { type: 'array', items: schemaOf(known.flat()) };
	}
	if (known.every((value) => typeof value === 'object')) {
		return { type: 'object', properties: propertiesOf(known as Array<Record<string, unknown>>) };
	}
	const [type] = known.map((value) => typeof value);
	return { type: type === 'boolean' || type === 'number' ? type : 'string' };
}

function propertiesOf(records: Array<Record<string, unknown>>): Record<string, OutputSchema> {
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
	return Object.fromEntries(
		names.map((name) => [name, schemaOf(records.map((record) => record[name]))]),
	);
}
