import { InvalidInput } from '../../values/InvalidInput';
import { switchOf } from '../../values/text/choices';

/** What once made a note of a message, as the fields of `formerNoteOptions` give it. */
interface FormerNoteOptions {
	internal?: string;
	mentionMemberIds?: string;
}

/**
 * The options of a message to a patient.
 *
 * @throws InvalidInput when the workflow is older than the operations for notes, and this was one: the
 * patient would read what was written for the team
 */
export function withoutNoteOptions<Options extends FormerNoteOptions>({
	internal = 'false',
	mentionMemberIds = '',
	...options
}: Options): Omit<Options, keyof FormerNoteOptions> {
	if (switchOf(internal, 'Options > Internal Note')) {
		throw meantForTeam('Options > Internal Note: a note is now added with an operation of its own');
	}
	if (mentionMemberIds !== '') {
		throw meantForTeam(
			'Options > Mention Member Names or IDs: teammates can only be mentioned in an internal note',
		);
	}
	return options;
}

function meantForTeam(message: string): InvalidInput {
	return new InvalidInput(
		message,
		'Nothing was sent, because the patient would see it. Choose Add Internal Note under Message, or Schedule Internal Note under Scheduled Message. If the patient is meant to get it, add this step anew.',
	);
}
