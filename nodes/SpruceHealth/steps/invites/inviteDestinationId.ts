import type { IDataObject } from 'n8n-workflow';
import type { inviteSendTo } from '../../fields/contact/inviteSendTo';
import type { ParamsOf } from '../../framework/declare/params';
import { InvalidInput } from '../../values/InvalidInput';
import { bareEmailAddress, isSameEmailAddress } from '../../values/emailAddress';
import { objectsIn } from '../../values/jsonObject';
import { isSameNumber } from '../../values/phoneNumber';
import { isSameName } from '../../values/text/oneLine';

type SendTo = ParamsOf<[typeof inviteSendTo]>['sendTo'];

const places: Record<SendTo, { lists: string[]; name: string; remedy: string }> = {
	emailAddress: {
		lists: ['emailAddresses'],
		name: 'email address',
		remedy: ', or choose another Send To',
	},
	either: {
		lists: ['phoneNumbers', 'emailAddresses'],
		name: 'phone number or email address',
		remedy: '',
	},
	phoneNumber: {
		lists: ['phoneNumbers'],
		name: 'phone number',
		remedy: ', or choose another Send To',
	},
};

/**
 * The ID of the phone number or email address that an invite goes to.
 *
 * @param wanted its label, number or address; blank for the first one
 * @throws InvalidInput when the contact has none, or none with this name
 */
export function inviteDestinationId(contact: IDataObject, choice: SendTo, wanted: string): string {
	const { lists, name, remedy } = places[choice];
	const points = lists.flatMap((list) => objectsIn(contact[list]));
	if (points.length === 0) {
		throw new InvalidInput(
			`Send To: the contact has no ${name} to invite`,
			`No invite was sent. Add one to the contact, in Spruce or with Contact > Create or Update${remedy}.`,
		);
	}
	const chosen = points.find((point) => wanted.trim() === '' || isCalled(point, wanted));
	if (chosen === undefined) {
		throw new InvalidInput(
			`Options > Number, Address or Label: the contact has no such ${name}`,
			`No invite was sent. "${wanted.trim()}" was entered. Compare it with the contact in Spruce, or leave it blank for the first one.`,
		);
	}
	return String(chosen.id);
}

/** Whether a number or address is the wanted one, or has the wanted label. */
function isCalled({ label, value }: IDataObject, wanted: string): boolean {
	return (
		isSameName(String(label ?? ''), wanted) ||
		isSameEmailAddress(value, bareEmailAddress(wanted)) ||
		isSameNumber(value, wanted)
	);
}
