import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { keyword } from '../../values/text/keyword';

/**
 * Checks that Spruce would invite the contact. It invites neither professionals nor clinics, nor a
 * contact that has a Spruce account.
 *
 * @throws InvalidInput that says why it would not
 */
export function assertInvitable({ category, hasAccount }: IDataObject): void {
	if (hasAccount === true) {
		throw new InvalidInput(
			'Contact: this contact already has a Spruce account',
			'No invite was sent, because none is needed. Start a secure conversation with Conversation > Create.',
		);
	}
	if (['professional', 'clinic'].includes(keyword(category))) {
		throw new InvalidInput(
			`Contact: this contact is a ${keyword(category)}, and only patients can be invited`,
			'No invite was sent. If the contact is a patient, change its category with Contact > Update.',
		);
	}
}
