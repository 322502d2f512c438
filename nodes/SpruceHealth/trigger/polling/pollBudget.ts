import type { IPollFunctions } from 'n8n-workflow';
import type { TriggerClientOptions } from '../output/triggerClient';
import { isActivating } from './activation';

/** How long a poll may take. */
export interface PollBudget {
	/** No step begins later than this after the poll, in ms; one that has begun takes its time as well. */
	mostMs: number;
	/** What a call may take. */
	calls: TriggerClientOptions;
}

/** n8n 2.x says so where nothing else is set; 1.x says nothing. */
const usualBudgetMs = 5 * 60_000;

/** n8n 2.41 lets a workflow be switched on for 84 s, and tries a poll that fails five times in these. */
const whileActivating: PollBudget = {
	mostMs: 30_000,
	calls: { maxWaitMs: 60_000, timeoutMs: 10_000, retryDeadlineMs: 3_000 },
};

/** How long this poll may take before n8n gives it up. */
export function pollBudget(context: IPollFunctions): PollBudget {
	if (isActivating(context)) return whileActivating;
	const budgetMs = 'getPollBudgetMs' in context ? context.getPollBudgetMs() : usualBudgetMs;
	// The wait for a new window of the rate limit must not take all that the poll has.
	return { mostMs: budgetMs / 2, calls: { maxWaitMs: budgetMs / 4 } };
}
