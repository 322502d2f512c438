import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../nodes/SpruceHealth/client/errors/failure';
import { usualMaxFileSize } from '../../nodes/SpruceHealth/fields/maxFileSize';
import { errorOf, read } from '../client/errors/errorOf';

/** What has to be known beside the reason, to tell one message from another. */
type Known = Partial<Failure>;

const file = { name: 'the fax', maxMegabytes: usualMaxFileSize };
const signIn = { answer: { status: 407, headers: {}, body: '' } } satisfies Known;
const certificate = (code: string): Known => ({ answer: { status: undefined, code } });
const deletion = { request: { ...read, forbiddenMeans: 'notAllowed' } } satisfies Known;

/**
 * Every reason, by its type: a reason that is added to the code does not compile until it stands here.
 * A reason with several messages has one entry for each.
 */
const variants: Record<Failure['reason'], Known[]> = {
	access: [{}],
	proxy: [{}, signIn],
	certificate: [
		certificate('SELF_SIGNED_CERT_IN_CHAIN'),
		certificate('CERT_HAS_EXPIRED'),
		certificate('ERR_TLS_CERT_ALTNAME_INVALID'),
	],
	blocked: [{}],
	notAllowed: [{}, deletion],
	notFound: [{}],
	refused: [{}],
	redirect: [{}],
	unreadable: [{}],
	incomplete: [{}],
	unknownShape: [{}],
	server: [{}],
	noAnswer: [{}],
	unknownOutcome: [{}],
	rateLimit: [{}],
	dailyLimit: [{}],
	fileAddress: [{}],
	fileLink: [{}],
	fileTooLarge: [{ file }],
	filePrivate: [{}],
	fileNoAnswer: [{}],
	fileServer: [{}],

	fileUnreadable: [{}],
};

const document = readFileSync(join(__dirname, '../../docs/reliability.md'), 'utf8');

/** The rows of the table of reasons: reason, message, advice, and whether to try again. */
const rows = document
	.split('\n')
	.filter((line) => /^\| `\w+` \|/.test(line))
	.map((line) => line.split('|').slice(1, -1))
	.filter((cells) => cells.length === 4)
	.map((cells) => cells.map((cell) => cell.trim()));

const errors = (Object.keys(variants) as Array<Failure['reason']>).flatMap((reason) =>
	variants[reason].map((known) => {
		const { message, retryable } = errorOf(reason, known).context.spruce as {
			message: string;
			retryable: boolean;
		};
		return { reason, message, again: retryable ? 'yes' : 'no' };
	}),
);

describe('the reasons in docs/reliability.md', () => {
	it.each(errors)(
		'have a row for $reason with its message, and say whether to try again: "$message"',
		({ reason, message, again }) => {
			const found = rows.filter((row) => row[0] === `\`${reason}\`` && row[1] === message);

			expect(found.map((row) => row[3])).toEqual([again]);
			expect(found[0][2]).not.toBe('');
		},
	);

	it('name no other reason or message than those of the code', () => {
		const known = errors.map(({ reason, message }) => `\`${reason}\` ${message}`);

		expect(rows.map(([reason, message]) => `${reason} ${message}`).sort()).toEqual(known.sort());
	});
});
