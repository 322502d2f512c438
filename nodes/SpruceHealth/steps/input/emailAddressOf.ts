import { bareEmailAddress, emailProblem } from '../../values/emailAddress';
import { InvalidInput } from '../../values/InvalidInput';

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
	throw new InvalidInput(
		`${label}: ${problem}`,
		`"${address}" was entered. Enter one address such as name@example.com. For several people, use one item or one row for each of them.`,
	);
}
