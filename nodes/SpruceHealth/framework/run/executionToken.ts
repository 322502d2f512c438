import type { IExecuteFunctions } from 'n8n-workflow';
import { signatureIn } from '../../values/urls/signatureIn';

/**
 * The random token that n8n 2.x keeps with an execution. n8n's Retry button runs the rest of an
 * execution as a new execution, which keeps the token; every other execution has another one (measured
 * on 2.41.1).
 *
 * @returns undefined on n8n 1.x, where a retry cannot be told from a new execution
 */
export function executionToken(context: IExecuteFunctions): string | undefined {
	const resumeUrl = String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	return signatureIn(resumeUrl);
}
