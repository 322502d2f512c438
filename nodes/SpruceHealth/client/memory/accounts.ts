import { createHash } from 'crypto';
import { BoundedMap } from '../../values/BoundedMap';
import { Account } from './Account';

/** Far more tokens than one n8n has. */
const maxAccounts = 1_000;

/** Spruce's longest window, of the rate limit and of idempotency keys. */
const unusedForMs = 24 * 3_600_000;

const accounts = new BoundedMap<Account>(maxAccounts, unusedForMs);

/**
 * The account of a token, which all executions of this process share.
 *
 * @param base the base URL of the API
 * @param now milliseconds since 1970
 */
export function accountFor(base: string, token: string, now = Date.now()): Account {
	forgetExpiredAnswers(now);
	// Hashed, so that no token stays in memory longer than a call takes.
	const key = createHash('sha256').update(`${base} ${token}`).digest('hex');
	const account = accounts.get(key, now) ?? new Account();
	// Set again, so that its day begins anew.
	accounts.set(key, account, now);
	return account;
}

/**
 * Lets what is too old leave the memory: accounts that were not used for a day, and what the others
 * remember. It holds patient data, so any use of this package is the occasion.
 *
 * @param now milliseconds since 1970
 */
export function forgetExpiredAnswers(now: number): void {
	accounts.forgetExpired(now);
	for (const account of accounts.values()) account.forgetExpired(now);
}
