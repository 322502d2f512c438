import { appointments } from './appointments';
import type { ExampleTable } from './ExampleTable';
import { openQuestions } from './openQuestions';
import { spruceContacts } from './spruceContacts';

/** All data tables that the example workflows use. */
export const exampleTables: ExampleTable[] = [appointments, openQuestions, spruceContacts];
