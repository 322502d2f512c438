import type { matchBy } from '../../fields/contact/matchBy';
import type { ParamsOf } from '../../framework/declare/params';
import { InvalidInput } from '../../values/InvalidInput';
import { type ContactKey, emailKey, linkKey, phoneKey } from './contactKey';
import { linkBody } from './integrationLinks';

type MatchParams = ParamsOf<typeof matchBy>;

type Way = MatchParams['matchBy'][number];

const ways: Record<Way, { label: string; keyOf: (params: MatchParams) => ContactKey }> = {
	emailAddress: {
		label: 'Email Address',
		keyOf: (params) => emailKey(params.emailAddress.trim()),
	},
	externalId: {
		label: 'External ID',
		keyOf: (params) => linkKey(linkBody(params)),
	},
	phoneNumber: {
		label: 'Phone Number',
		keyOf: (params) => phoneKey(params.phoneNumber.trim()),
	},
};

/**
 * What to find a contact by, in the order that the user chose. Values that are blank are skipped.
 *
 * @throws InvalidInput when nothing is left to find it by, or a value cannot be right
 */
export function contactKeys(params: MatchParams): ContactKey[] {
	const chosen = [...new Set(params.matchBy)];
	if (chosen.length === 0) {
		throw new InvalidInput(
			'Match By: nothing was chosen',
			'Choose what to find the contact by: External ID, Phone Number or Email Address.',
		);
	}
	const filled = chosen.filter((way) => params[way].trim() !== '');
	if (filled.length === 0) {
		throw new InvalidInput(
			`${chosen.map((way) => ways[way].label).join(', ')}: nothing to find the contact by`,
			'Everything chosen under Match By is blank. Fill in at least one, or check that the expressions give a value for this item.',
		);
	}
	return filled.map((way) => ways[way].keyOf(params));
}
