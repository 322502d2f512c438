import { InvalidInput } from '../../values/InvalidInput';
import { withoutBlanks } from '../../values/withoutBlanks';
import { contactFilters } from '../../fields/contact/filters/contactFilters';
import { limitOf, returnAll } from '../../fields/returnAll';
import { keptBy, simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedContact } from '../../records/contact/simplifiedContact';
import { searchContacts } from '../../steps/contacts/searchContacts';
import { structuredFilter } from '../../steps/contacts/structuredFilter';

/**
 * Finds contacts by free text, by filters, or by both. A filter without a value is refused, because
 * without it the search would find everybody. See [Find contacts](docs/contacts.md#find-contacts).
 */
export default operation({
	name: 'Search',
	value: 'search',
	action: 'Search contacts to find a patient',
	description: 'Find contacts by free text and by filters such as name, age or tag',
	access: 'read',
	operationIds: ['SearchContacts'],
	fields: [
		{
			displayName: 'Free Text',
			name: 'freeText',
			type: 'string',
			typeOptions: { isFilter: true },
			default: '',
			placeholder: 'e.g. Nathan Smith',
			description: 'Spruce also finds similar text and lists the best match first',
		},
		contactFilters,
		...returnAll,
		simplify,
	],
	async run({ client, params }) {
		const { freeText, filters } = params;
		const body = withoutBlanks({ freeText, structured: structuredFilter(filters) });
		if (Object.keys(body).length === 0) {
			throw new InvalidInput(
				'Free Text: nothing to search for',
				'Enter some text or add a filter with a value. To list every contact, choose Get Many.',
			);
		}
		const keep = keptBy(params, simplifiedContact);
		return await searchContacts(client, { limit: limitOf(params), keep, body });
	},
});
