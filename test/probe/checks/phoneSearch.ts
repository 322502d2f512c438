import { idOf, objectsIn } from '../calls/Answer';
import type { SpruceCalls } from '../calls/SpruceCalls';
import type { Check } from '../Check';
import { errorOf } from '../reading/errorOf';
import { recordsOf } from '../reading/records';
import { someContacts } from '../reading/samples';
import { Seen } from '../report/Seen';

export const phoneSearch: Check = {
	name: 'phone-search',
	assumption: 'The phone filter finds a number however it is spelled',
	nodeDoes: 'Create or Update asks for all spellings in one "any" filter.',
	async look({ spruce }) {
		const contacts = await someContacts(spruce);
		const withNumber = contacts.flatMap((contact) =>
			objectsIn(contact.phoneNumbers).map(({ value }) => ({
				id: idOf(contact),
				value: String(value),
			})),
		);
		const found = withNumber.find(({ value }) => /^\+1\d{10}$/.test(value));
		const spelling = withNumber.map(({ value }) =>
			/^\+\d+$/.test(value)
				? Seen.say`+ and digits`
				: /^\d+$/.test(value)
					? Seen.say`digits`
					: Seen.say`other`,
		);
		const shown = Seen.say`in contacts: ${Seen.tally(spelling)}`;
		if (found === undefined) return { seen: Seen.say`${shown}; no +1 number to search for` };
		const digits = found.value.slice(2);
		const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
		const spellings: Array<[Seen, string[]]> = [
			[Seen.say`+12065551234`, [found.value]],
			[Seen.say`12065551234`, [`1${digits}`]],
			[Seen.say`2065551234`, [digits]],
			[Seen.say`(206) 555-1234`, [`(${area}) ${exchange}-${line}`]],
			[Seen.say`206-555-1234`, [`${area}-${exchange}-${line}`]],
			[
				Seen.say`all of them in one list`,
				[found.value, `1${digits}`, digits, `(${area}) ${exchange}-${line}`],
			],
		];
		const results: Seen[] = [];
		let isUsual = true;
		for (const [name, values] of spellings) {
			const result = await finds(spruce, values, found.id);
			// The digits with a leading 1 are not documented.
			if (String(name) !== '12065551234') isUsual &&= String(result) === 'found';
			results.push(Seen.say`${name} ${result}`);
		}
		return { seen: Seen.say`${shown}; ${Seen.list(results)}`, isUsual };
	},
};

async function finds(spruce: SpruceCalls, values: string[], id: string | undefined): Promise<Seen> {
	const body = { structured: { phoneNumberFilter: [{ match: 'any', values }] } };
	const answer = await spruce.send('POST', '/contacts/search', { query: { pageSize: 100 }, body });
	if (answer.status !== 200) return errorOf(answer);
	const isFound = recordsOf(answer, 'contacts').some((contact) => idOf(contact) === id);
	return isFound ? Seen.say`found` : Seen.say`not found`;
}
