import { idOf, objectsIn } from '../calls/Answer';
import type { Check } from '../Check';
import { recordsOf } from '../reading/records';
import { someContacts } from '../reading/samples';
import { Seen } from '../report/Seen';

export const emailSearch: Check = {
	name: 'email-search',
	assumption: 'The email filter finds an address in capital letters too',
	nodeDoes: 'Create or Update compares addresses in any case with what the search gives.',
	async look({ spruce }) {
		const [found] = (await someContacts(spruce)).flatMap((contact) =>
			objectsIn(contact.emailAddresses).map(({ value }) => ({
				id: idOf(contact),
				value: String(value),
			})),
		);
		if (found === undefined) return { seen: Seen.say`no email address to search for` };
		const isFound = async (value: string) => {
			const body = { structured: { emailAddressFilter: [{ match: 'any', values: [value] }] } };
			const answer = await spruce.send('POST', '/contacts/search', {
				query: { pageSize: 100 },
				body,
			});
			return recordsOf(answer, 'contacts').some((contact) => idOf(contact) === found.id);
		};
		const asStored = await isFound(found.value);
		const inCapitals = await isFound(found.value.toUpperCase());
		return {
			seen: Seen.say`found as it is: ${asStored}, in capitals: ${inCapitals}`,
			isUsual: asStored && inCapitals,
		};
	},
};
