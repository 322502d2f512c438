import { troubleOf } from '../../../nodes/SpruceHealth/client/retry/troubleOf';
import type { Verdict } from '../../../nodes/SpruceHealth/client/retry/verdict';
import type { Answer } from '../../../nodes/SpruceHealth/client/wire/request';

const status = (code: number): Answer => ({ status: code, headers: {}, body: {} });
const noAnswer = (code: string): Answer => ({ status: undefined, code });
const retry: Verdict = { kind: 'retry', afterMs: 1, mayHaveLanded: true };

describe('what a try means for its key', () => {
	it.each<[string, Verdict, Answer, string | undefined]>([
		['it was carried out', { kind: 'done', isRepeat: false }, status(200), undefined],
		['it is a repeat', { kind: 'done', isRepeat: true }, status(422), undefined],
		['a server error', retry, status(500), 'unknown'],
		['the last server error', { kind: 'failed', reason: 'server' }, status(502), 'unknown'],
		['a throttled try', { kind: 'rateLimited' }, status(429), 'unknown'],
		['an unreadable answer', { kind: 'failed', reason: 'unreadable' }, status(200), 'unknown'],
		['a lost answer', retry, noAnswer('ECONNRESET'), 'unknown'],
		[
			'a new record that is not there yet',
			{ ...retry, mayHaveLanded: false },
			status(404),
			'refused',
		],
		['no connection', retry, noAnswer('ECONNREFUSED'), undefined],
		[
			'a bad certificate',
			{ kind: 'failed', reason: 'certificate' },
			noAnswer('CERT_HAS_EXPIRED'),
			undefined,
		],
		['a refusal', { kind: 'failed', reason: 'refused' }, status(400), 'refused'],
		['a refused token', { kind: 'failed', reason: 'access' }, status(403), 'refused'],
		['a missing record', { kind: 'failed', reason: 'notFound' }, status(404), 'refused'],
	])('after %s', (_what, decision, answer, trouble) => {
		expect(troubleOf(decision, answer)).toBe(trouble);
	});
});
