import { appointments } from './appointments';
import type { ExampleTable } from './ExampleTable';
import { healthRecord } from './healthRecord';
import { invites } from './invites';
import { newPatients } from './newPatients';
import { openQuestions } from './openQuestions';
import { spruceContacts } from './spruceContacts';

/** All data tables that the example workflows use. */
export const exampleTables: ExampleTable[] = [
	appointments,
	healthRecord,
	invites,
	newPatients,
	openQuestions,
	spruceContacts,
];
