import type { IPollFunctions } from 'n8n-workflow';
import type { TriggerClientOptions } from '../output/triggerClient';
import { isActivating } from './activation';

/** How long a poll may take. */
export interface PollBudget {
	/** In ms after the poll began. No step begins later, but a step that has begun is finished. */
	maxMs: number;
	/** How long a call of the poll may take. */
	calls: TriggerClientOptions;
}

/** n8n 2.x reports this budget unless it is configured otherwise. n8n 1.x reports none. */
const usualBudgetMs = 5 * 60_000;

/**
 * n8n 2.41 gives the activation of a workflow 84 s, and within them tries a poll that fails up to
 * five times.
 */
const activationBudget: PollBudget = {
	maxMs: 30_000,
	calls: { maxWaitMs: 60_000, timeoutMs: 10_000, retryDeadlineMs: 3_000 },
};

/** How long this poll may take before n8n discards it. */
export function pollBudget(context: IPollFunctions): PollBudget {
	if (isActivating(context)) return activationBudget;
	const budgetMs = 'getPollBudgetMs' in context ? context.getPollBudgetMs() : usualBudgetMs;
	// Half, because the last step is finished. Waiting for the rate limit must not take all of that.
	return { maxMs: budgetMs / 2, calls: { maxWaitMs: budgetMs / 4 } };
}
