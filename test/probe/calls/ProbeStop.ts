import { ExplainedError } from '../../e2e/host/processes/ExplainedError';

/** The probe cannot go on; the message is a sentence of our own. */
export class ProbeStop extends ExplainedError {}

/** No further call is made. The check in which it happens counts as left out. */
export class CallsUsedUp extends Error {}

/** No answer came; `code` is Node's. */
export class NoAnswer extends Error {
	constructor(readonly code: unknown) {
		super('no answer');
	}
}
