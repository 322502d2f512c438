import type { IDataObject } from 'n8n-workflow';
import { mapped } from '../../resources/contact/mappedColumns';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { goalState } from '../goalState';
import type { Row } from '../Row';
import { RemoteSimulator } from '../simulator/RemoteSimulator';
import type { SimulatorAddress } from '../simulator/protocol';
import type { Surroundings } from '../Surroundings';

const rows = 5_000;
/** Every 25th row has another middle name. */
const changedEach = 25;
const changed = rows / changedEach;
const mostCalls = 500;

/** A sheet of contacts that Spruce has already, nearly all of them unchanged: how many calls it takes. */
export async function upserts({ spruceHealth }: Surroundings): Promise<Row[]> {
	const simulator = await RemoteSimulator.start(rows);
	const address = simulator.addresses.simulator;
	const items = (await contactsOf(address)).map(asRow);
	await simulator.ask('reset');
	const columns = {
		phoneNumber: '={{ $json.phone }}',
		givenName: '={{ $json.first }}',
		middleName: '={{ $json.middle }}',
		familyName: '={{ $json.last }}',
		dateOfBirth: '={{ $json.born }}',
		emailAddress: '={{ $json.mail }}',
	};
	const parameters = {
		resource: 'contact',
		operation: 'upsert',
		...mapped(columns, ['phoneNumber']),
	};
	const outcome = await spruceHealth({ address, parameters, items });
	const calls = await simulator.ask('countRequests');
	const patches = await simulator.ask('countRequests', 'UpdateContact');
	simulator.close();
	if (outcome.items.length !== rows)
		throw new Error(`Not all rows came out: ${outcome.error?.message}`);
	return [
		{
			measure: 'Create or Update of 5,000 rows, 4,800 unchanged: API calls; updates',
			spruceHealth: `${calls}; ${patches}`,
			goal: `<= ${mostCalls}; ${changed}`,
			state: goalState(calls <= mostCalls, patches === changed),
			note: 'Matched by phone number, names, date of birth and email address mapped. A look-up and a read for each row would be 10,000 calls.',
			values: { calls, patches },
		},
	];
}

function asRow(contact: Contact, position: number): IDataObject {
	const isChanged = position % changedEach === 0;
	return {
		phone: contact.phoneNumbers[0].displayValue,
		first: contact.givenName,
		middle: isChanged ? 'Changed' : contact.middleName,
		last: contact.familyName,
		born: contact.dateOfBirth,
		mail: contact.emailAddresses[0]?.value,
	};
}

async function contactsOf({ baseUrl, token }: SimulatorAddress): Promise<Contact[]> {
	const contacts: Contact[] = [];
	const headers = { authorization: `Bearer ${token}` };
	let position = '';
	do {
		const response = await fetch(`${baseUrl}/contacts?pageSize=500${position}`, { headers });
		const page = (await response.json()) as { contacts: Contact[]; paginationToken?: string };
		contacts.push(...page.contacts);
		const { paginationToken } = page;
		position = paginationToken ? `&paginationToken=${encodeURIComponent(paginationToken)}` : '';
	} while (position !== '');
	return contacts;
}
