import type { IPollFunctions } from 'n8n-workflow';

/** n8n 2.x says so where nothing else is set; 1.x says nothing. */
const usualBudgetMs = 5 * 60_000;

/** How long a poll may take before n8n gives it up, in ms. */
export function pollBudgetMs(context: IPollFunctions): number {
	return 'getPollBudgetMs' in context ? context.getPollBudgetMs() : usualBudgetMs;
}
