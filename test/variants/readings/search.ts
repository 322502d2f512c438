import type { Reading } from '../Reading';
import { refusal, type Json } from './bend';

const digitsOf = (value: string) => value.replace(/\D/g, '');
const national = (value: string) => digitsOf(value).slice(-10);
const formatted = (value: string) => national(value).replace(/(\d{3})(\d{3})(\d{4})/, '($1) $2-$3');

type Filter = { match: string; values: string[] };

/** The phone filter finds a number only in the spelling in which it is stored. */
function phonesAreFound(
	stored: (number: string) => string,
	refusesOthers = false,
): Reading['play'] {
	return () => async (request, pass) => {
		const body = request.body as { structured?: { phoneNumberFilter?: Filter[] } } | undefined;
		const filters = body?.structured?.phoneNumberFilter;
		if (request.operationId !== 'SearchContacts' || filters === undefined)
			return await pass(request);
		const isSpelling = (value: string) =>
			value === stored(`+1${national(value)}`) && /\d/.test(value);
		if (refusesOthers && filters.some(({ values }) => !values.every(isSpelling))) {
			return refusal(400, 'invalid_input', 'phoneNumberFilter: the format is not valid');
		}
		// The simulator compares numbers however they are written, so only the right spelling is left.
		const known = filters.map((filter) => {
			const values = filter.values.filter(isSpelling).map((value) => `+1${national(value)}`);
			return { ...filter, values: values.length > 0 ? values : ['+12065550001'] };
		});
		const structured = { ...body?.structured, phoneNumberFilter: known };
		return await pass({ ...request, body: { ...body, structured } });
	};
}

export const searchReadings: Reading[] = [
	{ name: 'the search knows numbers as +12065551234', play: phonesAreFound((number) => number) },
	{ name: 'the search knows numbers as 12065551234', play: phonesAreFound((n) => n.slice(1)) },
	{ name: 'the search knows numbers as 2065551234', play: phonesAreFound(national) },
	{ name: 'the search knows numbers as (206) 555-1234', play: phonesAreFound(formatted) },
	{
		name: 'the search knows numbers as 206-555-1234',
		play: phonesAreFound((n) => formatted(n).replace('(', '').replace(') ', '-')),
	},
	{
		name: 'the search refuses numbers other than +12065551234',
		play: phonesAreFound((number) => number, true),
	},
	{
		name: 'the search finds more than it was asked for',
		play: () => async (request, pass) => {
			if (request.operationId !== 'SearchContacts') return await pass(request);
			const everybody = await pass({ ...request, body: { freeText: '' } });
			const asked = await pass(request);
			if (everybody.status >= 300 || asked.status >= 300) return asked;
			const found = asked.body as Json;
			const others = (everybody.body as Json).contacts as Json[];
			const ids = (found.contacts as Json[]).map(({ id }) => id);
			const strangers = others.filter(({ id }) => !ids.includes(id)).slice(0, 3);
			const contacts = [...(found.contacts as Json[]), ...strangers];
			return { ...asked, body: { ...found, contacts, totalCount: contacts.length } };
		},
	},
];
