import type { ExampleTable } from './ExampleTable';

/** Everybody in the newest export. */
export const spruceContacts: ExampleTable = {
	name: 'Spruce contacts',
	columns: [
		{ name: 'entity_id', type: 'string' },
		{ name: 'type', type: 'string' },
		{ name: 'first_name', type: 'string' },
		{ name: 'last_name', type: 'string' },
		{ name: 'display_name', type: 'string' },
		{ name: 'company_name', type: 'string' },
		{ name: 'dob', type: 'string' },
		{ name: 'exported_until', type: 'date' },
		{ name: 'load_number', type: 'number' },
	],
	rows: () => [],
};
