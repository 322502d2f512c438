import { byId } from '../../resources/byId';
import type { Organization } from '../../simulator/startSimulator';
import type { ResourceSamples } from './OperationSample';
import { chosenContact } from './parts/chosen';

const system = 'contact_integrationLinkType';

/** A contact with one of its links, as entered in the editor. */
function chosenLink({ contacts }: Organization) {
	const [{ type, externalId, contactId }] = contacts.flatMap((contact) => contact.integrationLinks);
	return { contactId: byId(contactId), system: type, externalId };
}

const samples: ResourceSamples = {
	create: {
		least: (organization) => ({ ...chosenContact(organization), externalId: 'MRN-1' }),
		full: (organization) => [
			{
				...chosenContact(organization),
				system: 'custom',
				externalId: 'MRN-1',
				url: 'https://example.com/contacts/MRN-1',
			},
		],
		schemas: { system },
	},
	delete: {
		least: chosenLink,
		notOffered: {
			externalId: 'It is sent in the query, which proxies do not drop from a DELETE.',
			type: 'It is sent in the query, which proxies do not drop from a DELETE.',
		},
		schemas: { system },
	},
	getAll: {
		least: ({ contacts }) => ({
			contactId: byId(contacts.find(({ integrationLinks }) => integrationLinks.length > 0)?.id),
		}),
	},
};

export default samples;
