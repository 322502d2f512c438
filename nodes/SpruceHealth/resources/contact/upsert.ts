import { columns } from '../../fields/contact/columns';
import { contactCells, customFieldCell } from '../../fields/contact/contactCells';
import { dateFormat } from '../../fields/contact/dateFormat';
import { ifSomeoneElse } from '../../fields/contact/ifSomeoneElse';
import { system } from '../../fields/contact/integrationLink';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedContact } from '../../records/contact/simplifiedContact';
import { addToContact } from '../../steps/contacts/addToContact';
import { findAhead } from '../../steps/contacts/ahead/findAhead';
import { planLookUps } from '../../steps/contacts/ahead/planLookUps';
import { blankColumnsHint } from '../../steps/contacts/columns/blankColumnsHint';
import { contactRow } from '../../steps/contacts/columns/ContactRow';
import { readContactRow } from '../../steps/contacts/columns/readContactRow';
import { resolveContactRow } from '../../steps/contacts/columns/resolveContactRow';
import { createContact } from '../../steps/contacts/createContact';
import { findContact } from '../../steps/contacts/findContact';
import { linkContact } from '../../steps/contacts/linkContact';
import { noteContact } from '../../steps/contacts/noteContact';
import { withoutBlanks } from '../../values/withoutBlanks';

const fields = { contactCells, customFieldCell };

/**
 * Finds a contact and updates it, or creates it if nobody matches. `isNew` says which of the two
 * happened. Several matches are an error that names them.
 *
 * What is blank stays as it is. Phone numbers, email addresses, fax numbers, members and tags are
 * added, never replaced. A row that changes nothing writes nothing. See [Create or
 * update](docs/contacts.md#create-or-update) and [Rows from a spreadsheet](docs/sheets.md).
 */
export default operation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update a contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	access: 'write',
	operationIds: [
		'SearchContacts',
		'CreateContact',
		'Contact',
		'UpdateContact',
		'CreateContactIntegrationLink',
		'ContactFields',
		'ContactTags',
		'CreateContactTag',
		'OrganizationMembers',
	],
	fields: [
		columns,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [dateFormat, { ...system, displayName: 'External ID System' }, ifSomeoneElse],
		},
		simplify,
	],
	simplified: simplifiedContact,
	async lookAhead({ client, items }) {
		planLookUps(
			client,
			items,
			({ params, cells }) =>
				readContactRow(contactRow(params.columns), cells, fields, params.options).criteria,
		);
	},
	async run({ client, params: { columns: mapped, options }, cells, hint }) {
		const blanks = blankColumnsHint(mapped);
		if (blanks !== undefined) hint(blanks);
		const row = contactRow(mapped);
		const { body, criteria, link } = readContactRow(row, cells, fields, options);
		const reading = { reader: cells, customFieldCell, hint };
		const entered = await resolveContactRow(client, row, body, reading);
		// When Retry On Fail runs the item again, it finds the contact that it created: still a new one.
		const createdBefore = client.answeredBefore('/contacts', withoutBlanks(entered));
		const wanted = { row: entered, link, ifSomeoneElse: options.ifSomeoneElse ?? 'fail' };
		const keys = criteria.map(({ key }) => key);
		return await client.contactMemory.oneAtATime(keys, async () => {
			const found =
				(await findAhead(client, criteria, wanted, entered)) ??
				(await findContact(client, criteria, wanted));
			const contact =
				found === undefined
					? await createContact(client, entered, link)
					: await addToContact(client, found, entered);
			noteContact(client, contact);
			const isNew = found === undefined || found.id === createdBefore?.id;
			const linked = link === undefined ? contact : await linkContact(client, contact, link, hint);
			noteContact(client, linked, criteria);
			return { ...linked, isNew };
		});
	},
});
