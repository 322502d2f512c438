import type { NodeOutcome, SavedError } from '../engine/actions/outcomeOf';
import type { Job, SeenError, Stage } from './Job';
import { mistakes } from './mistakes';

/**
 * How a job ended: `right`, `loud` (it failed, says what was seen and what to do, and did no harm), or
 * what is wrong.
 */
export function judge(job: Job, outcome: NodeOutcome, stage: Stage): string {
	const harm = job.harmIn?.(stage) ?? [];
	const error = outcome.error ?? errorIn(outcome);
	if (error === undefined) {
		const mistakes = [...harm, ...job.mistakesIn(outcome, stage)];
		return mistakes.length === 0 ? 'right' : `silently wrong: ${mistakes.join('; ')}`;
	}
	if (job.rightError?.(seen(error)) === true && harm.length === 0) return 'right';
	if (harm.length > 0) return `harmful: ${harm.join('; ')} (${error.message})`;
	const faults = faultsOf(error);
	return faults.length === 0 ? 'loud' : `no help: ${faults.join('; ')}`;
}

function errorIn({ errorItems }: NodeOutcome): SavedError | undefined {
	return errorItems[0]?.json.error as SavedError | undefined;
}

function seen({ message, description, context }: SavedError): SeenError {
	const { reason } = (context?.spruce ?? {}) as { reason?: string };
	// Where a trigger is activated, n8n shows the message only, so it says everything.
	return { text: [message, description].filter(Boolean).join('. '), reason };
}

/** What keeps the text of an error from being of use to a clinic. */
function faultsOf(error: SavedError): string[] {
	const { text } = seen(error);
	return mistakes({
		[`"${text}" does not say what to do`]: !/\. \w/.test(text),
		[`"${text}" is the text of a bug`]:
			/undefined|null|NaN|\[object|TypeError|Cannot read|is not a function/.test(text),
	});
}
