import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { byId } from '../../resources/byId';
import { mapped } from '../../resources/contact/mappedColumns';
import { contactWith, editableContact } from '../../resources/organizationRecords';
import type { Job, Stage } from '../Job';
import { mistakes } from '../mistakes';
import { refusalWords, refusedNumber } from '../VariantSpruce';

const newNumber = '+12065551299';

const newPatient = { givenName: 'Zofia', familyName: 'Variant', phoneNumber: newNumber };

/** What a person enters in Contact: Create. */
const entered = {
	resource: 'contact',
	operation: 'create',
	givenName: 'Zofia',
	familyName: 'Variant',
	additionalFields: {
		phoneNumbers: { phoneNumber: [{ value: '(206) 555-1299', label: '' }] },
		tagIds: ['Medicare', 'Variant Tag'],
	},
	simplify: false,
};

function zofias({ simulator }: Stage): Contact[] {
	return simulator.organization.contacts.filter(({ givenName }) => givenName === 'Zofia');
}

function tagsOf(contact: Contact | undefined): string[] {
	return (contact?.tags ?? []).map(({ value }) => value).sort();
}

/** Nobody has the same tag twice, and the organization neither. */
function doubledTags({ simulator }: Stage): string[] {
	const values = simulator.organization.contactTags.map(({ value }) => value.normalize('NFC'));
	return values.filter((value, index) => values.indexOf(value) !== index);
}

const noDoubles = (stage: Stage) =>
	mistakes({
		'the person exists twice': zofias(stage).length > 1,
		'a tag exists twice': doubledTags(stage).length > 0,
	});

function patient(stage: Stage): Contact {
	return contactWith(
		stage.simulator.organization,
		({ canEdit, canDelete, phoneNumbers, category }) =>
			canEdit && canDelete && phoneNumbers.length > 0 && category === 'patient',
	);
}

/** A patient whom nobody shares a number with. */
const knownNumber = '+12065551477';

function knownPatient(stage: Stage): Contact {
	const found = patient(stage);
	found.phoneNumbers = [{ id: 'entityContact_known', value: knownNumber, label: 'Cell' }];
	found.givenName = 'Ada';
	found.familyName = 'Known';
	found.integrationLinks = [];
	return found;
}

export const contactJobs: Job[] = [
	{
		name: 'Contact: Get',
		perform: async (stage) =>
			await stage.run({
				resource: 'contact',
				operation: 'get',
				contactId: byId(patient(stage).id),
				simplify: false,
			}),
		mistakesIn({ items }, stage) {
			const { displayName } = patient(stage);
			return mistakes({
				'it is not one item': items.length !== 1,
				'it is not the contact': items[0]?.json.displayName !== displayName,
			});
		},
	},
	{
		name: 'Contact: Get, a contact that does not exist',
		perform: async (stage) =>
			await stage.run({
				resource: 'contact',
				operation: 'get',
				contactId: byId('entity_0UNKNOWN00000'),
			}),
		rightError: ({ reason }) => reason === 'notFound',
		mistakesIn: () => ['it did not fail'],
	},
	{
		name: 'Contact: Get Many',
		perform: async (stage) =>
			await stage.run({ resource: 'contact', operation: 'getAll', returnAll: true }),
		mistakesIn({ items }, { simulator }) {
			const { contacts } = simulator.organization;
			const names = new Set(items.map(({ json }) => json.displayName));
			return mistakes({
				[`${items.length} of ${contacts.length} contacts`]: items.length !== contacts.length,
				'a contact is missing': contacts.some(({ displayName }) => !names.has(displayName)),
			});
		},
	},
	{
		name: 'Contact: Create',
		perform: async (stage) => await stage.run(entered),
		mistakesIn({ items }, stage) {
			const [created] = zofias(stage);
			return mistakes({
				'nobody was created': created === undefined,
				'the tags are others': tagsOf(created).join() !== 'Medicare,Variant Tag',
				'the output is not the contact': items[0]?.json.givenName !== 'Zofia',
			});
		},
		harmIn: noDoubles,
	},
	{
		name: 'Contact: Create, then Update',
		async perform(stage) {
			const created = await stage.run({ ...entered, additionalFields: {} });
			if (created.error !== undefined) return created;
			return await stage.run(
				{
					resource: 'contact',
					operation: 'update',
					contactId: byId('={{ $json.id }}'),
					updateFields: { companyName: 'Variant Inc.' },
				},
				{ items: created.items },
			);
		},
		mistakesIn: (_outcome, stage) =>
			mistakes({ 'it was not updated': zofias(stage)[0]?.companyName !== 'Variant Inc.' }),
		harmIn: noDoubles,
	},
	{
		name: 'Contact: Create, of details that Spruce refuses',
		perform: async (stage) =>
			await stage.run({
				...entered,
				additionalFields: { phoneNumbers: { phoneNumber: [{ value: refusedNumber, label: '' }] } },
			}),
		rightError: ({ text }) => text.includes(refusalWords),
		mistakesIn: () => ['it did not fail'],
	},
	{
		name: 'Contact: Update',
		perform: async (stage) =>
			await stage.run({
				resource: 'contact',
				operation: 'update',
				contactId: byId(editableContact(stage.simulator.organization).id),
				updateFields: { companyName: 'Variant Inc.', addTagIds: ['Variant Tag'] },
			}),
		mistakesIn({ items }, { simulator }) {
			const contact = editableContact(simulator.organization);
			return mistakes({
				'the company was not changed': contact.companyName !== 'Variant Inc.',
				'the tag was not added': !tagsOf(contact).includes('Variant Tag'),
				'the output is not the contact': items[0]?.json.displayName !== contact.displayName,
			});
		},
		harmIn: noDoubles,
	},
	{
		name: 'Contact: Create or Update, a new person in two rows, then in another execution',
		async perform(stage) {
			const row = {
				resource: 'contact',
				operation: 'upsert',
				...mapped(newPatient, ['phoneNumber']),
			};
			const first = await stage.run(row, { items: [{}, {}] });
			if (first.error !== undefined) return first;
			const second = await stage.run(row);
			return { ...second, items: [...first.items, ...second.items] };
		},
		mistakesIn({ items }, stage) {
			return mistakes({
				'nobody was created': zofias(stage).length === 0,
				'there are not three items': items.length !== 3,
				'isNew is not true, false, false':
					items.map(({ json }) => json.isNew).join() !== 'true,false,false',
			});
		},
		harmIn: noDoubles,
	},
	{
		name: 'Contact: Create or Update, a known person',
		async perform(stage) {
			knownPatient(stage);
			const values: IDataObject = { phoneNumber: knownNumber, companyName: 'Variant Inc.' };
			const upsert = { resource: 'contact', operation: 'upsert' };
			return await stage.run({ ...upsert, ...mapped(values, ['phoneNumber']) });
		},
		mistakesIn({ items }, { simulator }) {
			const having = simulator.organization.contacts.filter(({ phoneNumbers }) =>
				phoneNumbers.some(({ value }) => value === knownNumber),
			);
			return mistakes({
				'the person was not updated': having[0]?.companyName !== 'Variant Inc.',
				'isNew is not false': items[0]?.json.isNew !== false,
			});
		},
		harmIn: ({ simulator }) =>
			mistakes({
				'the person exists twice':
					simulator.organization.contacts.filter(({ phoneNumbers }) =>
						phoneNumbers.some(({ value }) => value === knownNumber),
					).length > 1,
			}),
	},
	{
		name: 'Contact: Search by phone number',
		async perform(stage) {
			knownPatient(stage);
			return await stage.run({
				resource: 'contact',
				operation: 'search',
				returnAll: true,
				simplify: false,
				filters: { phoneNumber: [{ match: 'any', values: '206-555-1477' }] },
			});
		},
		mistakesIn: ({ items }) =>
			mistakes({ 'the person was not found': items[0]?.json.givenName !== 'Ada' }),
	},
	{
		name: 'Contact: Delete',
		async perform(stage) {
			const { id } = knownPatient(stage);
			return await stage.run({ resource: 'contact', operation: 'delete', contactId: byId(id) });
		},
		mistakesIn: ({ items }, { simulator }) =>
			mistakes({
				'it was not deleted': simulator.organization.contacts.some(
					({ familyName }) => familyName === 'Known',
				),
				'the output does not say so': items[0]?.json.deleted !== true,
			}),
	},
];
