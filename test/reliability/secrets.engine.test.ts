import type { IDataObject } from 'n8n-workflow';
import type { NodeRun, RunNodeOptions } from '../engine/actions/runNode';
import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';
import type { Fault, Organization } from '../simulator/startSimulator';
import { everythingIn } from './everythingIn';

const get = { resource: 'contact', operation: 'get' };
const getAll = { resource: 'contact', operation: 'getAll', returnAll: true };
const post = { resource: 'message', operation: 'post', text: 'Hello' };
/** Short, since a run that fails for good takes several tries. */
const requestOptions = { timeoutSeconds: 1 };

const always = { times: Infinity, when: 'after' } as const;
const troubles: Fault[] = [
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

/** Whichever of the texts can be reached from a value. */
function found(secrets: string[], value: unknown): string[] {
	const text = everythingIn(value);
	return secrets.filter((secret) => text.includes(secret));
}

describe('what a failed execution leaves behind', () => {
	// Most troubles take several tries: side by side, each with a simulator of its own.
	const clinics = troubles.map(() => simulatedClinic({ contacts: 40 }));
	let reads: NodeRun[] = [];
	let others: NodeRun[] = [];
	let personalData: string[] = [];
	let secrets: string[] = [];

	beforeAll(async () => {
		const { organization, token } = clinics[0].simulator;
		personalData = personalDataOf(organization);
		const [accessId, secretKey] = Buffer.from(token, 'base64').toString().split(':');
		secrets = [token, `${accessId}:${secretKey}`, 'Bearer'];
		for (const [place, fault] of troubles.entries()) clinics[place].simulator.faults.add(fault);
		const { id: contact } = organization.contacts[0];
		const conversation = organization.conversations.find(({ type }) => type === 'phone')?.id;
		const runAll = async (parameters: IDataObject, more: Partial<RunNodeOptions> = {}) =>
			await Promise.all(
				clinics.map(async (clinic) => {
					const credentials = { ...clinic.credential, ...more.credentials };
					return await clinic.run({ ...parameters, requestOptions }, { ...more, credentials });
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
		others = runs.slice(2).flat();
	});

	it('holds no personal data of those whom the user did not name', async () => {
		expect(personalData.length).toBeGreaterThan(100);
		expect(reads).toHaveLength(2 * troubles.length);
		for (const { error, runData } of reads) {
			expect(error?.message).toBeTruthy();
			expect(found(personalData, runData)).toEqual([]);
		}
	});

	it('holds no token, in whatever form it was entered', async () => {
		expect(others).toHaveLength(2 * troubles.length);
		for (const { error, errorItems, runData } of [...reads, ...others]) {
			expect(error?.message ?? errorItems[0].json.message).toBeTruthy();
			expect(found(secrets, runData)).toEqual([]);
		}
	});

	it('would be found: a successful execution holds the contact that was asked for', async () => {
		const { id } = clinics[0].simulator.organization.contacts[0];

		const { runData } = await clinics[0].run({ ...get, contactId: byId(id) });

		expect(found(personalData, runData)).not.toEqual([]);
	});

	it('holds no token when the address is wrong or the token itself is odd', async () => {
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
				{ ...get, contactId: byId('entity_1'), requestOptions },
				{ credentials: { ...clinic.credential, ...credential } },
			),
		);

		for (const { error, runData } of await Promise.all(runs)) {
			expect(error?.message).toBeTruthy();
			expect(found([secret], runData)).toEqual([]);
		}
	});
});

/** Names, numbers and addresses of everybody in the simulated organization. */
function personalDataOf({ contacts }: Organization): string[] {
	const data = contacts.flatMap((contact) => [
		contact.displayName,
		contact.familyName,
		...contact.phoneNumbers.flatMap(({ value, displayValue }) => [value, displayValue]),
		...contact.emailAddresses.map(({ value }) => value),
	]);
	return [...new Set(data)].filter((text) => text !== undefined && text.length > 3) as string[];
}
