import { appointments } from './appointments';
import type { ExampleTable } from './ExampleTable';
import { openQuestions } from './openQuestions';

/** All data tables that the example workflows use. */
export const exampleTables: ExampleTable[] = [appointments, openQuestions];
