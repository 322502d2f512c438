import { bareEmailAddress, emailProblem } from '../../values/emailAddress';
import { refusal } from '../../values/refusal';

const advice =
	'Enter one address such as name@example.com. For several people, use one item or one row for each of them.';

/**
 * The one email address that was entered, bare and trimmed. It may stand in `<>`, behind a name or in
 * a `mailto:` link.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput that says what is wrong with the address
 */
export function emailAddressOf(entered: string, label: string): string {
	const address = bareEmailAddress(entered);
	const problem = emailProblem(address);
	if (problem === undefined) return address;
	throw refusal(label, { problem, advice }, address);
}
