import type { ExampleTable } from './ExampleTable';

/** Who was invited to secure messaging, and what came of it. */
export const invites: ExampleTable = {
	name: 'Invites',
	columns: ['contactId', 'name', 'status', 'foundBy', 'takenBy', 'problem'].map((name) => ({
		name,
		type: 'string',
	})),
	rows: () => [],
};
