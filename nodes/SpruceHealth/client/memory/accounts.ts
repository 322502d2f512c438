import { createHash } from 'crypto';
import { BoundedMap } from '../../values/BoundedMap';
import { Account } from './Account';

/** Far more tokens than one n8n has. */
const maxAccounts = 1_000;

/** Spruce's longest window, of the rate limit and of idempotency keys. */
const unusedForMs = 24 * 3_600_000;

const accounts = new BoundedMap<Account>(maxAccounts, unusedForMs);

/**
 * The account of a token, which all executions of this process share. One that was not used for a day
 * goes, with the answers that it remembers: they hold patient data.
 *
 * @param base the base URL of the API
 * @param now milliseconds since 1970
 */
export function accountFor(base: string, token: string, now = Date.now()): Account {
	// Hashed, so that no token stays in memory longer than a call takes.
	const key = createHash('sha256').update(`${base} ${token}`).digest('hex');
	const account = accounts.get(key, now) ?? new Account();
	// Set again, so that its day begins anew.
	accounts.set(key, account, now);
	return account;
}
