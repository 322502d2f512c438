import type { AnswerFault } from './FaultPlan';
import type { Answer, Call, Operation } from '../serving/Operation';

/** The answer as the fault changes it. */
export function bendAnswer(
	fault: AnswerFault,
	answer: Answer,
	call: Call,
	{ lists = '' }: Operation,
): Answer {
	const body = answer.body as Record<string, unknown> | undefined;
	if (answer.status >= 300) return answer;
	switch (fault.kind) {
		case 'emptyPage':
			return bent({ [lists]: [], hasMore: true, paginationToken: answer.restartToken });
		case 'repeatToken':
			return bent({ hasMore: true, paginationToken: call.query.paginationToken });
		case 'nullList':
			return bent({
				[lists]: null,
				...(body !== undefined && 'totalCount' in body && { totalCount: 0 }),
			});
		case 'missingToken':
			return bent({ hasMore: true, paginationToken: undefined });
		case 'unknownFields':
			return { ...answer, body: withUnknownFields(body) };
	}

	function bent(changes: Record<string, unknown>): Answer {
		return { ...answer, body: { ...body, ...changes } };
	}
}

function withUnknownFields(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withUnknownFields);
	if (typeof value !== 'object' || value === null) return value;
	const known = Object.entries(value).map(([name, field]) => [name, withUnknownFields(field)]);
	return { ...Object.fromEntries(known), unknownField: { addedIn: 'a later version' } };
}
