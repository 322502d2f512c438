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

/** The same, with the outer properties in the order in which the records have them. */
export function schemaInOrderOfUse(records: Array<Record<string, unknown>>): OutputSchema {
	const { properties = {}, ...schema } = schemaOf(records);
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
	const inOrder = names.map((name): [string, OutputSchema] => [name, properties[name]]);
	return { ...schema, properties: Object.fromEntries(inOrder) };
}

function propertiesOf(records: Array<Record<string, unknown>>): Record<string, OutputSchema> {
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
	return Object.fromEntries(
		names.map((name) => [name, schemaOf(records.map((record) => record[name]))]),
	);
}
