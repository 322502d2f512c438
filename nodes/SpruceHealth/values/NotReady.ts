import { ExplainedError } from './ExplainedError';

/**
 * What the node waited for is not there yet, but may come later.
 *
 * `message` names what is missing; `description` says how to wait longer.
 */
export class NotReady extends ExplainedError {}
