import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputSchema } from '../../outputSchemas/schemaOf';

const folder = join(__dirname, '../../../nodes/SpruceHealth/__schema__/v1.0.0');

const kinds: Partial<Record<OutputSchema['type'], string>> = {
	array: ' (list)',
	boolean: ' (true or false)',
	number: ' (number)',
	object: ' (object)',
};

/** The names of what an operation gives; nothing for a call whose output is not known. */
export function outputNames(name: string): string[] {
	return Object.keys(propertiesOf(name));
}

/** What comes out of an operation, from the preview that n8n shows of it. */
export function outputLine(name: string): string {
	const properties = Object.entries(propertiesOf(name)).map(
		([property, { type }]) => `\`${property}\`${kinds[type] ?? ''}`,
	);
	return properties.length === 0 ? '' : `**Output**: ${properties.join(', ')}.`;
}

function propertiesOf(name: string): Record<string, OutputSchema> {
	const file = join(folder, `${name.replace(': ', '/')}.json`);
	if (!existsSync(file)) return {};
	const { properties = {} } = JSON.parse(readFileSync(file, 'utf8')) as OutputSchema;
	return properties;
}
