import { ExplainedError } from './ExplainedError';

/**
 * What the user entered cannot be sent to Spruce, or is ambiguous. Thrown before anything is
 * written, unless the message says what was.
 *
 * `message` names the field and what is wrong; `description` says what to enter instead.
 */
export class InvalidInput extends ExplainedError {}
