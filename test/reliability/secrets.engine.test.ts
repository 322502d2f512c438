import type { IDataObject } from 'n8n-workflow';
import type { NodeRun, RunNodeOptions } from '../engine/actions/runNode';
import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';
import type { Fault, Organization } from '../simulator/startSimulator';
import { deepDump } from './deepDump';

const get = { resource: 'contact', operation: 'get' };
const getAll = { resource: 'contact', operation: 'getAll', returnAll: true };
const post = { resource: 'message', operation: 'post', text: 'Hello' };
/** Short, because a run that fails permanently takes several tries. */
const quick = { timeoutSeconds: 1 };

const always = { times: Infinity, when: 'after' } as const;
const permanentFaults: Fault[] = [
	{ kind: 'status', status: 403, ...always },
	{ kind: 'status', status: 400, ...always },
	{ kind: 'status', status: 404, ...always },
	{ kind: 'redirect', location: 'https://elsewhere.invalid/', ...always },
	{ kind: 'status', status: 429, headers: { 'retry-after': '900' }, ...always },
	{ kind: 'status', status: 500, ...always },
	{ kind: 'truncate', ...always },
	{ kind: 'reset', ...always },
	{ kind: 'hang', ...always },
	{ kind: 'html', status: 200, ...always },
];

/** The secrets that can be reached from a value. */
function leakedIn(secrets: string[], value: unknown): string[] {
	const text = deepDump(value);
	return secrets.filter((secret) => text.includes(secret));
}

describe('the saved data of a failed execution', () => {
	// Most faults take several tries, so they run at the same time, each with its own simulator.
	const clinics = permanentFaults.map(() => simulatedClinic({ contacts: 40 }));
	let reads: NodeRun[] = [];
	let otherRuns: NodeRun[] = [];
	let personalData: string[] = [];
	let secrets: string[] = [];

	beforeAll(async () => {
		const { organization, token } = clinics[0].simulator;
		personalData = personalDataOf(organization);
		const [accessId, secretKey] = Buffer.from(token, 'base64').toString().split(':');
		secrets = [token, `${accessId}:${secretKey}`, 'Bearer'];
		for (const [index, fault] of permanentFaults.entries())
			clinics[index].simulator.faults.add(fault);
		const { id: contact } = organization.contacts[0];
		const conversation = organization.conversations.find(({ type }) => type === 'phone')?.id;
		const runAll = async (parameters: IDataObject, more: Partial<RunNodeOptions> = {}) =>
			await Promise.all(
				clinics.map(async (clinic) => {
					const credentials = { ...clinic.credential, ...quick, ...more.credentials };
					return await clinic.run(parameters, { ...more, credentials });
				}),
			);
		const node = { onError: 'continueErrorOutput' } as const;
		const key = { tokenType: 'accessKey', accessId, secretKey: ` ${secretKey} ` };
		const read = { ...get, contactId: byId(contact) };
		const runs = await Promise.all([
			runAll(read),
			runAll(getAll),
			runAll({ ...post, conversationId: byId(conversation) }, { node }),
			runAll(read, { credentials: key }),
		]);
		reads = runs.slice(0, 2).flat();
		otherRuns = runs.slice(2).flat();
	});

	it('contains no personal data that the user did not enter', async () => {
		expect(personalData.length).toBeGreaterThan(100);
		expect(reads).toHaveLength(2 * permanentFaults.length);
		for (const { error, runData } of reads) {
			expect(error?.message).toBeTruthy();
			expect(leakedIn(personalData, runData)).toEqual([]);
		}
	});

	it('contains no token, whichever way it was entered', async () => {
		expect(otherRuns).toHaveLength(2 * permanentFaults.length);
		for (const { error, errorItems, runData } of [...reads, ...otherRuns]) {
			expect(error?.message ?? errorItems[0].json.message).toBeTruthy();
			expect(leakedIn(secrets, runData)).toEqual([]);
		}
	});

	it('is really searched: the data of a successful execution contains the requested contact', async () => {
		const { id } = clinics[0].simulator.organization.contacts[0];

		const { runData } = await clinics[0].run({ ...get, contactId: byId(id) });

		expect(leakedIn(personalData, runData)).not.toEqual([]);
	});

	it('contains no token when the address is wrong or the token is malformed', async () => {
		const [clinic] = clinics;
		const secret = 'odd-secret-51c7';
		const credentials: IDataObject[] = [
			{ apiToken: secret, baseUrl: 'https://nowhere.invalid/v1' },
			{ apiToken: secret, baseUrl: 'http://127.0.0.1:1/v1' },
			{ apiToken: secret, baseUrl: 'http://api.sprucehealth.com/v1' },
			{ apiToken: secret, baseUrl: 'not an address' },
			{ apiToken: `${secret}\u00fc${secret}` },
			{ apiToken: `${secret}\n${secret}` },
			{ apiToken: secret },
		];
		const runs = credentials.map(async (credential) =>
			clinic.run(
				{ ...get, contactId: byId('entity_1') },
				{ credentials: { ...clinic.credential, ...quick, ...credential } },
			),
		);

		for (const { error, runData } of await Promise.all(runs)) {
			expect(error?.message).toBeTruthy();
			expect(leakedIn([secret], runData)).toEqual([]);
		}
	});
});

/** The names, phone numbers and email addresses of all simulated contacts. */
function personalDataOf({ contacts }: Organization): string[] {
	const data = contacts.flatMap((contact) => [
		contact.displayName,
		contact.familyName,
		...contact.phoneNumbers.flatMap(({ value, displayValue }) => [value, displayValue]),
		...contact.emailAddresses.map(({ value }) => value),
	]);
	return [...new Set(data)].filter((text) => text !== undefined && text.length > 3) as string[];
}
