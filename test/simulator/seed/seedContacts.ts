import { displayNameOf } from '../organization/contacts/applyContactInput';
import { genders, integrationLinkTypes, type Contact } from '../organization/contacts/Contact';
import { newContact } from '../organization/contacts/newContact';
import type { Organization } from '../organization/Organization';
import { toDisplay } from '../organization/contacts/phoneNumber';
import { names } from './names';
import type { Random } from './Random';
import { timeAt } from './timeAt';

/** Adds invented patients, some professionals and some clinics, the oldest first. */
export function seedContacts(organization: Organization, random: Random, count: number): void {
	for (let index = 0; index < count; index++) {
		const contact = newContact(organization, timeAt((index + random.next()) / count));
		const kind = random.next();
		if (kind < 0.04) describeClinic(organization, random, contact, index);
		else describePerson(organization, random, contact, index);
		if (kind >= 0.08) describePatient(organization, random, contact);
		else if (kind >= 0.04) describeProfessional(random, contact);
		contact.displayName = displayNameOf(contact);
		organization.contacts.push(contact);
	}
}

function describeClinic(
	organization: Organization,
	random: Random,
	contact: Contact,
	index: number,
): void {
	contact.category = 'clinic';
	contact.companyName = `${random.pick(names.clinics)} ${index + 1}`;
	contact.canDelete = false;
	const numbers = [numberOf(index, 1), numberOf(index, 2)];
	const [phone, fax] = numbers.map((value) => ({
		id: organization.newId('entityContact'),
		label: 'Work',
		value,
		displayValue: toDisplay(value),
	}));
	contact.phoneNumbers = [phone];
	contact.faxNumbers = [fax];
}

function describePerson(
	organization: Organization,
	random: Random,
	contact: Contact,
	index: number,
): void {
	contact.givenName = random.pick(names.given);
	contact.familyName = random.pick(names.family);
	if (random.chance(0.2)) contact.middleName = random.pick(names.middle);
	const value = numberOf(index, 0);
	const id = organization.newId('entityContact');
	contact.phoneNumbers = [{ id, label: 'Cell', value, displayValue: toDisplay(value) }];
	if (random.chance(0.6)) {
		const name = `${contact.givenName}.${contact.familyName}`.toLowerCase().replace(/[^a-z.]/g, '');
		contact.emailAddresses = [
			{
				id: organization.newId('entityContact'),
				label: 'Home',
				value: `${name}.${index + 1}@example.com`,
			},
		];
	}
}

function describeProfessional(random: Random, contact: Contact): void {
	contact.category = 'professional';
	contact.familyName = `${contact.familyName}, ${random.pick(names.professions)}`;
	contact.companyName = random.pick(names.clinics);
}

function describePatient(organization: Organization, random: Random, contact: Contact): void {
	contact.category = 'patient';
	contact.gender = random.pick(genders);
	if (random.chance(0.3)) contact.pronouns = random.pick(names.pronouns);
	if (random.chance(0.9)) contact.dateOfBirth = dateOfBirth(random);
	contact.tags = random.some(organization.contactTags, 0.12);
	contact.organizationContactFields = random
		.some(organization.contactFields, 0.3)
		.map((field) => ({ ...field, value: random.pick(names.fieldValues[field.name]) }));
	contact.hasAccount = random.chance(0.4);
	contact.hasPendingInvite = !contact.hasAccount && random.chance(0.15);
	if (random.chance(0.15)) {
		const type = random.pick(integrationLinkTypes);
		const externalId = `${type}-${random.integer(10_000, 99_999)}`;
		contact.integrationLinks.push({
			type,
			externalId,
			contactId: contact.id,
			...(type === 'custom' && { url: `https://records.example.com/patients/${externalId}` }),
		});
	}
}

/** Differs for every contact and place; the exchange 555 is kept for fiction. */
function numberOf(index: number, place: number): string {
	const areaCode = names.areaCodes[(index + place) % names.areaCodes.length];
	return `+1${areaCode}555${String((index * 3 + place + 1000) % 10_000).padStart(4, '0')}`;
}

function dateOfBirth(random: Random): string {
	const year = random.integer(1936, 2024);
	const month = random.integer(1, 12);
	const day = random.integer(1, 28);
	return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
