import { InvalidInput } from '../../values/InvalidInput';
import type { PhoneOrEmail } from '../../values/phoneOrEmail';

/** Whom a write reaches. */
export interface Reach {
	/** Whom it is for outside the practice; undefined where it reaches nobody there. */
	recipient?: string;
	/** Where a test run sends it instead. */
	sentInsteadTo?: string;
}

/**
 * Whom a write is for, as idempotency keys name it. A test has a recipient of its own for each person
 * who would be reached: it must not use up the key of the real message, and two rows with one key are
 * two messages in a test as well.
 *
 * @param testRecipient where a test run sends messages; undefined in any other run
 * @throws InvalidInput when a test run would reach someone else
 */
export function recipientInTest(
	{ recipient, sentInsteadTo }: Reach,
	testRecipient: PhoneOrEmail | undefined,
): string | undefined {
	if (testRecipient === undefined || recipient === undefined) return recipient;
	if (sentInsteadTo !== testRecipient.address) throw testRunRefusal('this would reach a patient');
	return `${sentInsteadTo} instead of ${recipient}`;
}

/**
 * Calls of Custom API Call that change something and reach nobody outside the practice, as far as
 * Spruce's documentation goes.
 */
const reachesNobody =
	/^\/(?:contacts(?:\/(?:fields|search|tags|[\w-]+(?:\/integrationlinks)?))?|conversations\/(?:tags|[\w-]+)|media|webhooks\/endpoints(?:\/[\w-]+(?:\/paused)?)?)\/?$/;

/**
 * Refuses, in a test run, a call that only the user knows, unless it is known to reach nobody.
 *
 * @throws InvalidInput when it may reach a patient
 */
export function assertReachesNobodyInTest(
	path: string,
	testRecipient: PhoneOrEmail | undefined,
): void {
	if (testRecipient === undefined || reachesNobody.test(path)) return;
	throw testRunRefusal(
		'this call may reach a patient',
		'A test may read, delete, and change contacts, conversations, tags, files and webhook endpoints. ',
	);
}

/**
 * The error of a test run for what cannot go to the test recipient.
 *
 * @param reason a clause, e.g. `this would reach a patient`
 */
export function testRunRefusal(reason: string, allowed = ''): InvalidInput {
	return new InvalidInput(
		`Nothing was sent: this is a test, and ${reason}`,
		`The Spruce Health credential has an entry under While Testing, Send To. Only a message to a phone number, an email address, a fax number, or a contact's phone or email can go there, by Send or by Send and Wait for Reply. ${allowed}Pin the output of this step to test the steps behind it, or empty the field in the credential to test with real patients. Active (published) workflows are not affected.`,
	);
}
