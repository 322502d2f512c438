import type { IDataObject } from 'n8n-workflow';
import { isNotFound } from '../../../client/errors/structuredError';
import type { SpruceClient } from '../../../client/SpruceClient';
import { hasId } from '../../../values/answers/recordIn';
import { readEmailAddress } from '../../../values/emailAddress';
import { InvalidInput } from '../../../values/InvalidInput';
import { objectsIn } from '../../../values/jsonObject';
import { path } from '../../../values/path';
import { readPhoneNumber } from '../../../values/phoneNumber';
import type { PhoneOrEmail } from '../../../values/phoneOrEmail';
import { safeText } from '../../../values/text/safeText';
import { isSameName } from '../../../values/text/oneLine';
import { isBlankText } from '../../../values/text/visibleText';
import type { Problem } from '../../../values/refusal';

/** Which phone number or email address of a contact is meant. */
export interface ContactPoint {
	channel: PhoneOrEmail['channel'];
	contactId: string;
	/** Blank for the only one. */
	label: string;
}

/** A phone number or email address as the contact has it. */
interface Entry {
	label: string;
	reading: { address: string } | Problem;
	/** What is shown of it. */
	hint: string;
}

const nothingSent = 'Nothing was sent.';

const kinds: Record<
	ContactPoint['channel'],
	{ list: string; one: string; other: string; read(value: string): Entry['reading'] }
> = {
	phone: {
		list: 'phoneNumbers',
		one: 'phone number',
		other: 'phone numbers',
		read: (value) => {
			const reading = readPhoneNumber(value);
			return 'number' in reading ? { address: reading.number } : reading;
		},
	},
	email: {
		list: 'emailAddresses',
		one: 'email address',
		other: 'email addresses',
		read: readEmailAddress,
	},
};

/**
 * The phone number or email address that a contact has in Spruce.
 *
 * @throws InvalidInput when there is no such contact, or `addressIn` would have to guess
 */
export async function contactAddress(client: SpruceClient, point: ContactPoint): Promise<string> {
	const { contactId } = point;
	const contact = await client.getOnce(path`/contacts/${contactId}`).catch((failure: unknown) => {
		throw isNotFound(failure) ? noSuchContact() : failure;
	});
	if (hasId(contact) && String(contact.id) !== contactId) throw anotherContact();
	return addressIn(contact, point);
}

/**
 * The only phone number or email address of a contact, or the only one with the label.
 *
 * @throws InvalidInput when there is none, or several, or when it is not valid
 */
export function addressIn(contact: IDataObject, { channel, label }: ContactPoint): string {
	const { list, one, other, read } = kinds[channel];
	const entries = objectsIn(contact[list])
		.map((entry) => ({ label: safeText(entry.label).trim(), value: safeText(entry.value) }))
		.filter(({ value }) => !isBlankText(value))
		.map((entry) => ({ ...entry, reading: read(entry.value), hint: hintAt(entry.value) }));
	if (entries.length === 0) {
		throw new InvalidInput(
			`Contact: the contact has no ${one}`,
			`${nothingSent} Add one to the contact in Spruce, or choose another way under Send To.`,
		);
	}
	const isChosen = !isBlankText(label);
	const named = isChosen ? entries.filter((entry) => isSameName(entry.label, label)) : entries;
	if (named.length === 0) {
		throw new InvalidInput(
			`Label: the contact has no ${one} with this label`,
			`${nothingSent} "${label.trim()}" was entered. The contact has ${listOf(entries)}.`,
		);
	}
	// One number may stand there twice, such as under "Home" and "Mobile".
	const addresses = new Set(
		named.map(({ reading, value }) => ('address' in reading ? reading.address : value)),
	);
	if (addresses.size > 1) {
		const problem = isChosen
			? `${addresses.size} ${other} of the contact have this label`
			: `the contact has ${addresses.size} ${other}, and none was chosen`;
		throw new InvalidInput(
			`Label: ${problem}`,
			`${nothingSent} Enter the label of the one that the message goes to: ${listOf(named)}.${adviceOn(named, one)}`,
		);
	}
	const [{ reading }] = named;
	if ('address' in reading) return reading.address;
	throw new InvalidInput(
		`Contact: its ${one} in Spruce cannot be used: ${reading.problem}`,
		`${nothingSent} Correct it in the contact, or choose another way under Send To.`,
	);
}

/** Labels choose nothing where they are missing or equal. */
function adviceOn(entries: readonly Entry[], one: string): string {
	const labels = new Set(entries.map(({ label }) => label.toLowerCase()));
	if (labels.size === entries.length && !labels.has('')) return '';
	return ` Give each ${one} a label of its own in Spruce first, or enter the ${one} itself: choose Phone Number or Email Address under Send To.`;
}

function listOf(entries: readonly Entry[]): string {
	return entries
		.map(({ label, hint }) => `${label === '' ? 'one without a label' : label} (${hint})`)
		.join(', ');
}

/**
 * Enough to recognize a number or address beside the contact. An error is saved with the execution, and
 * error workflows pass it on, so it does not show the patient's whole number.
 */
function hintAt(value: string): string {
	const [name, domain] = value.trim().split('@');
	if (domain !== undefined) return `${name.slice(0, 1)}…@${domain}`;
	return `ends in ${value.replace(/\D/g, '').slice(-4)}`;
}

function noSuchContact(): InvalidInput {
	return new InvalidInput(
		'Contact: Spruce Health has no contact with this ID',
		`${nothingSent} The contact may have been deleted or merged with another one, may belong to another organization, or may be a teammate or a team. Choose it again from the list.`,
	);
}

function anotherContact(): InvalidInput {
	return new InvalidInput(
		'Contact: Spruce Health answered with another contact',
		`${nothingSent} The contact was probably merged with another one. Choose it again from the list.`,
	);
}
