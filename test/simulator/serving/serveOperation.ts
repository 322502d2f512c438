import { bendAnswer } from '../faults/bendAnswer';
import type { Exchange } from './Exchange';
import { isAnswerFault } from '../faults/FaultPlan';
import type { Answer, Call, Operation } from './Operation';
import { sendDueMessages } from '../organization/messages/sendDueMessages';
import { readBody } from './readBody';
import { Refusal } from './Refusal';
import type { SimulatorState } from '../SimulatorState';
import { strike } from '../faults/strike';

/** Answers a request to the API: who asks, how often, what goes wrong, and the work itself. */
export async function serveOperation(
	state: SimulatorState,
	exchange: Exchange,
	operation: Operation | undefined,
	rawBody: unknown,
): Promise<void> {
	try {
		const { record } = exchange;
		record.body = await readBody(rawBody, record.headers['content-type']);
		refuseStranger(state, exchange);
		refuseExcess(state, exchange);
		await answer(state, exchange, operation);
	} catch (error) {
		const { status, body } = answerTo(error, state);
		exchange.send(status, body);
	}
}

function refuseStranger(state: SimulatorState, { record }: Exchange): void {
	if (record.headers.authorization !== `Bearer ${state.token}`) {
		throw new Refusal(403, 'forbidden', 'the API token is missing, wrong or disabled');
	}
}

function refuseExcess(state: SimulatorState, exchange: Exchange): void {
	const { isAllowed, headers } = state.limiter.take(exchange.record.receivedAt);
	exchange.headers = { ...exchange.headers, ...headers };
	if (!isAllowed) {
		throw new Refusal(state.limits.exhaustedStatus, 'rate_limited', 'too many requests');
	}
}

async function answer(
	state: SimulatorState,
	exchange: Exchange,
	operation: Operation | undefined,
): Promise<void> {
	const { record } = exchange;
	const fault = state.faults.next({
		...record,
		isList: operation?.lists !== undefined,
		isPaged: operation?.isPaged ?? false,
		hasPageToken: 'paginationToken' in record.query,
	});
	const obstacle = fault && !isAnswerFault(fault) ? fault : undefined;
	const isLate = obstacle?.when === 'after';
	if (obstacle && !isLate && (await strike(obstacle, exchange))) return;

	const call: Call = {
		organization: state.organization,
		params: exchange.params,
		query: record.query,
		body: record.body,
		now: new Date().toISOString(),
		filesUrl: state.filesUrl,
	};
	const done = workOrRefusal(state, exchange, operation, call);
	if (obstacle && isLate && (await strike(obstacle, exchange, done))) return;
	const bent =
		operation && fault && isAnswerFault(fault) ? bendAnswer(fault, done, call, operation) : done;
	exchange.send(bent.status, bent.body);
}

function workOrRefusal(
	state: SimulatorState,
	exchange: Exchange,
	operation: Operation | undefined,
	call: Call,
): Answer {
	try {
		return work(state, exchange, operation, call);
	} catch (error) {
		return answerTo(error, state);
	}
}

/** A refusal is part of the work; anything else is a mistake of the simulator, and says so. */
function answerTo(error: unknown, { violations }: SimulatorState): Answer {
	if (error instanceof Refusal) return { status: error.statusCode, body: error.body };
	const { message, stack } = error as Error;
	violations.push(`the simulator failed: ${stack}`);
	return { status: 500, body: new Refusal(500, 'simulator_error', message).body };
}

function work(
	state: SimulatorState,
	exchange: Exchange,
	operation: Operation | undefined,
	call: Call,
): Answer {
	const { record } = exchange;
	if (!operation) {
		state.violations.push(`${exchange.name}: there is no such operation`);
		throw new Refusal(404, 'not_found', `there is no ${exchange.name}`);
	}
	refuseViolations(state, exchange, operation, call);
	const key = operation.isKeyed ? record.headers['s-idempotency-key'] : undefined;
	if (key) state.idempotency.refuseRepeat(record.path, key, record.receivedAt);

	sendDueMessages(state.organization, call.now);
	const answer = operation.handle(call);
	if (key) state.idempotency.remember(record.path, key, record.receivedAt);
	if (answer.changedId !== undefined) {
		state.effects.push({
			operationId: operation.operationId,
			...(key && { idempotencyKey: key }),
			requestIndex: exchange.index,
			id: answer.changedId,
		});
	}
	return answer;
}

function refuseViolations(
	{ contract, violations }: SimulatorState,
	exchange: Exchange,
	{ operationId }: Operation,
	{ params, query, body }: Call,
): void {
	const contentType = exchange.record.headers['content-type'];
	const problems = contract?.problemsOf({ operationId, params, query, contentType, body }) ?? [];
	if (problems.length === 0) return;
	violations.push(...problems.map((problem) => `${exchange.name}: ${problem}`));
	throw Refusal.invalidInput(problems.join('; '));
}
