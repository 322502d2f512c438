import type { ExampleTable } from './ExampleTable';

/** The questions that wait for an answer. */
export const openQuestions: ExampleTable = {
	name: 'Open questions',
	columns: [
		{ name: 'conversationId', type: 'string' },
		{ name: 'resumeUrl', type: 'string' },
		{ name: 'askedAt', type: 'date' },
	],
	rows: () => [],
};
