import type { IDataObject } from 'n8n-workflow';
import type { RunNodeOptions } from '../../engine/actions/runNode';
import { runAsTool } from '../../engine/tools/runAsTool';
import { byId } from '../byId';
import { contactWithAccount, lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

const patient = '+12065550171';
const otherPatient = '+12065550173';
const tester = '+12065550172';
const unlessTesting = 'An active (published) workflow sends to the patients.';

describe('message: send, while testing', () => {
	const clinic = simulatedClinic();

	function text(more: IDataObject = {}): IDataObject {
		return {
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '={{ $json.phone ?? "206-555-0171" }}',
			internalEndpointId: byId(lineId(clinic.simulator.organization, 'phone')),
			text: 'Hello',
			...more,
		};
	}

	const fax = (): IDataObject =>
		text({ sendTo: 'fax', faxNumber: patient, internalEndpointId: byId('') });

	/** Runs the node as a test, unless it says otherwise. */
	async function runTest(
		parameters: IDataObject,
		{ testRecipient = '(206) 555-0172', ...more }: Partial<RunNodeOptions> & IDataObject = {},
	) {
		const credentials = { ...clinic.credential, testRecipient };
		const run = await clinic.run(parameters, { credentials, mode: 'manual', ...more });
		const [task] = run.runData.data.resultData.runData['Spruce Health'];
		return { ...run, hints: (task.hints ?? []).map(({ message }) => message) };
	}

	function sent() {
		return clinic.simulator.requests
			.filter(({ operationId }) => operationId === 'PostMessageFromEndpoint')
			.map(({ path, body, headers }) => ({
				line: decodeURIComponent(path.split('/')[2]),
				destination: (body as IDataObject).destination,
				key: String(headers['s-idempotency-key']),
			}));
	}

	function line(channel: 'phone' | 'email' | 'fax'): string {
		return lineId(clinic.simulator.organization, channel);
	}

	it('goes to the test recipient, and the output and a hint say so', async () => {
		const { items, hints } = await runTest(text());

		expect(sent()).toMatchObject([
			{ line: line('phone'), destination: { smsOrEmailEndpoint: tester } },
		]);
		expect(items.map(({ json }) => json)).toEqual([
			{
				requestId: expect.any(String),
				to: tester,
				from: line('phone'),
				testRecipient: true,
				intendedFor: patient,
			},
		]);
		expect(hints).toEqual([
			`This was a test: 1 message went to ${tester} instead of to the patient. ${unlessTesting}`,
		]);
	});

	it('counts the messages in one hint', async () => {
		const { hints } = await runTest(text(), { items: [{}, { phone: otherPatient }, {}] });

		expect(hints).toEqual([
			`This was a test: 3 messages went to ${tester} instead of to the patients. ${unlessTesting}`,
		]);
	});

	it.each(['trigger', 'webhook', 'integrated', 'cli', 'error'] as const)(
		'goes to the patient in the mode "%s"',
		async (mode) => {
			const { items, hints } = await runTest(text(), { mode });

			expect(sent()).toMatchObject([{ destination: { smsOrEmailEndpoint: patient } }]);
			expect(items[0].json).toEqual({
				requestId: expect.any(String),
				to: patient,
				from: line('phone'),
			});
			expect(hints).toEqual([]);
		},
	);

	it.each(['', ' \n'])('goes to the patient where the test recipient is %j', async (entered) => {
		await runTest(text(), { testRecipient: entered });

		expect(sent()).toMatchObject([{ destination: { smsOrEmailEndpoint: patient } }]);
	});

	it('goes to the test recipient in a test case of n8n', async () => {
		await runTest(text(), { mode: 'evaluation' });

		expect(sent()).toMatchObject([{ destination: { smsOrEmailEndpoint: tester } }]);
	});

	it.each(['call', 'request'] as const)(
		'goes to the test recipient when an agent sends it in the editor (%s)',
		async (access) => {
			const credentials = { ...clinic.credential, testRecipient: tester };

			const { answer } = await runAsTool({ parameters: text(), access, credentials });

			expect(sent()).toMatchObject([{ destination: { smsOrEmailEndpoint: tester } }]);
			expect(JSON.stringify(answer)).toContain('"testRecipient":true');
		},
	);

	it('is refused by name where the credential has a typing error, in tests only', async () => {
		const { error } = await runTest(text(), { testRecipient: 'front desk' });

		expect(error?.message).toBe(
			'Credential > While Testing, Send To: this is neither a phone number nor an email address',
		);
		expect(clinic.simulator.requests).toEqual([]);

		await runTest(text(), { testRecipient: 'front desk', mode: 'trigger' });
		expect(sent()).toMatchObject([{ destination: { smsOrEmailEndpoint: patient } }]);
	});

	it('is refused for several items like for one, with the node in the error', async () => {
		const wrong = { testRecipient: 'front desk' };

		const [one, two] = [
			await runTest(text(), wrong),
			await runTest(text(), { ...wrong, items: [{}, {}] }),
		];

		expect(two.error).toMatchObject({ name: 'NodeOperationError', message: one.error?.message });
		expect(two.error?.description).toBe(one.error?.description);
	});

	it.each([
		['a number that is not one', { phoneOrEmail: '12' }, /^Phone Number or Email Address: /],
		['no text', { text: '' }, /^Text: nothing was entered$/],
		['a time in the past', { options: { sendAt: '2001-01-01T09:00' } }, /the time is in the past$/],
	])('is refused as in production for %s', async (_what, wrong, message) => {
		const { error } = await runTest(text(wrong));

		expect(error?.message).toMatch(message);
		expect(sent()).toEqual([]);
	});

	it('is refused for a line that cannot send what was entered, as Spruce does', async () => {
		const { error } = await runTest(text({ internalEndpointId: byId(line('fax')) }));

		expect(error?.message).toBe('Send From: the chosen line cannot send a text message');
		expect(error?.description).toMatch(/^Check that a phone number of the practice is chosen/);
		expect(sent()).toEqual([]);
	});

	it('is refused for a line that does not exist, as Spruce does', async () => {
		const { error } = await runTest(text({ internalEndpointId: byId('+12065559999') }));

		expect(error?.message).toBe('Send From: the organization has no such line');
		expect(sent()).toEqual([]);
	});

	it('is refused where it is not clear which line to use, as in production', async () => {
		const { error } = await runTest(text({ internalEndpointId: byId('') }));

		expect(error?.message).toMatch(/^Send From: \d lines can send a text message$/);
		expect(sent()).toEqual([]);
	});

	it.each([
		['an email to a phone', text, { phoneOrEmail: 'a@b.example', line: 'email' }, tester, 'phone'],
		['a text to an email address', text, {}, 'ada@example.com', 'email'],
	] as const)('takes a line that fits: %s', async (_what, form, more, testRecipient, channel) => {
		const { line: from = 'phone', ...parameters } = { line: 'phone' as const, ...more };

		const { error } = await runTest(form({ ...parameters, internalEndpointId: byId(line(from)) }), {
			testRecipient,
		});

		expect(error).toBeUndefined();
		expect(sent()).toMatchObject([
			{ line: line(channel), destination: { smsOrEmailEndpoint: testRecipient } },
		]);
	});

	it('takes the first line that fits for a fax, and says whom it was for', async () => {
		const { items } = await runTest(fax());

		expect(sent()).toMatchObject([
			{ line: line('phone'), destination: { smsOrEmailEndpoint: tester } },
		]);
		expect(items[0].json).toMatchObject({ testRecipient: true, intendedFor: patient });
	});

	it('is refused where no line can reach the test recipient', async () => {
		const { organization } = clinic.simulator;
		organization.internalEndpoints = organization.internalEndpoints.filter(
			({ endpoint }) => endpoint.channel !== 'email',
		);

		const { error } = await runTest(text(), { testRecipient: 'ada@example.com' });

		expect(error?.message).toBe(
			'Credential > While Testing, Send To: the organization has no line that can send an email',
		);
	});

	it('is refused for a secure message, which only its contact can get', async () => {
		const { organization } = clinic.simulator;
		const contactId = byId(contactWithAccount(organization).id);

		const { error } = await runTest(
			text({ sendTo: 'contact', contactId, internalEndpointId: byId('') }),
		);

		expect(error?.message).toBe(
			'Nothing was sent: this is a test, and a secure message can only go to the contact',
		);
		expect(error?.description).toMatch(/Only a message to a phone number/);
		expect(sent()).toEqual([]);
	});

	it('waits until it is posted to the test recipient', async () => {
		const { items } = await runTest(text({ options: { waitSeconds: 10 } }));

		expect(items[0].json).toMatchObject({ posted: true, text: 'Hello', intendedFor: patient });
	});

	it('may be scheduled', async () => {
		const { items, hints } = await runTest(text({ options: { sendAt: '2999-12-31T09:00' } }));

		expect(items[0].json).toMatchObject({ testRecipient: true, intendedFor: patient });
		expect(hints).toEqual([
			`This was a test: 1 message goes to ${tester} instead of to the patient. ${unlessTesting}`,
		]);
	});

	it('leaves the key of the real message unused, and has one for each patient', async () => {
		const once = text({ requestOptions: { idempotencyKey: 'today' } });
		const items = [{ phone: patient }, { phone: otherPatient }];

		await runTest(once, { items });
		await runTest(once, { items, mode: 'trigger' });

		const numbers = sent().map(
			({ destination }) => (destination as IDataObject).smsOrEmailEndpoint,
		);
		expect(numbers).toEqual([tester, tester, patient, otherPatient]);
		expect(new Set(sent().map(({ key }) => key)).size).toBe(4);
		expect(clinic.simulator.effects).toHaveLength(4);
	});

	it('counts no message that was sent before', async () => {
		const once = text({ requestOptions: { idempotencyKey: 'today' } });
		await runTest(once);

		const { items, hints } = await runTest(once);

		expect(items[0].json).toMatchObject({ duplicate: true, testRecipient: true });
		expect(hints).toEqual([]);
	});
});
