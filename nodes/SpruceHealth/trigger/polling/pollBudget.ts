import type { IPollFunctions } from 'n8n-workflow';
import { activationDeadline } from '../endpoint/activationDeadline';
import type { BackgroundClientOptions } from '../../client/backgroundClient';
import { isActivating } from './activation';

/** How long a poll may take. */
export interface PollBudget {
	/** In ms after the poll began. No step begins later, but a step that has begun is finished. */
	maxMs: number;
	/** How long a call of the poll may take. */
	calls: BackgroundClientOptions;
}

/** n8n 2.x reports this budget unless it is configured otherwise. n8n 1.x reports none. */
const usualBudgetMs = 5 * 60_000;

/** No step of the poll for which n8n waits with activating begins later. */
const activationBudgetMs = 30_000;

/** How long this poll may take before n8n discards it. */
export function pollBudget(context: IPollFunctions): PollBudget {
	if (isActivating(context)) {
		const deadline = activationDeadline(context);
		const calls = { maxWaitMs: Infinity, deadline, timeoutMs: 10_000, retryDeadlineMs: 3_000 };
		return { maxMs: activationBudgetMs, calls };
	}
	const budgetMs = 'getPollBudgetMs' in context ? context.getPollBudgetMs() : usualBudgetMs;
	// Half, because the last step is finished. Waiting for the rate limit must not take all of that.
	return { maxMs: budgetMs / 2, calls: { maxWaitMs: budgetMs / 4 } };
}
