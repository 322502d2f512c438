import type { NodeApiError } from 'n8n-workflow';
import { spruceCredentials } from '../../engine/environment/spruceTypes';
import { phone, pollingClinic, textsOf } from './pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;

describe('a workflow that is activated', () => {
	it('starts from now: its first poll finds nothing and saves the position', async () => {
		spruce.receive(-30, { text: 'before' });
		const bench = spruce.start();

		expect(await bench.activate()).toBeNull();
		expect(bench.workflow.savedOfNode?.polled).toMatchObject({ source: 'newMessage' });
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('continues where it was after a pause', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'meanwhile' });

		expect(textsOf(await bench.activate())).toEqual(['meanwhile']);
	});

	it('says in plain words what is wrong with the token', async () => {
		const credential = { ...clinic.credential, apiToken: 'wrong' };
		const bench = spruce.start({}, { credentials: spruceCredentials(credential) });

		// n8n shows the message only.
		await expect(bench.activate()).rejects.toThrow(
			/^There was a problem activating the workflow: "Spruce Health refused the API token\. .*Settings > API Access/,
		);
		expect(bench.workflow.saved).toEqual({});
	});

	it('keeps the advice in the description where n8n loads the workflow for every poll', async () => {
		const credential = { ...clinic.credential, apiToken: 'wrong' };
		const bench = spruce.start({}, { credentials: spruceCredentials(credential) });

		await expect(bench.activate('update')).rejects.toThrow('"Spruce Health refused the API token"');

		await expect(bench.poll('trigger')).rejects.toMatchObject({
			message: 'Spruce Health refused the API token',
			description: expect.stringContaining('Settings > API Access'),
		});
	});

	it('ends its first poll soon, because n8n waits for it, and continues with the next poll', async () => {
		const bench = await spruce.active();
		for (const number of [1, 2, 3]) {
			spruce.receive(number, { text: `text ${number}`, from: phone(number) });
		}
		const realNow = Date.now.bind(Date);
		const { requests } = clinic.simulator;
		const msPerCall = 12_000;
		const clock = jest
			.spyOn(Date, 'now')
			.mockImplementation(() => realNow() + requests.length * msPerCall);

		expect(textsOf(await bench.restart())).toEqual(['text 1', 'text 2']);
		expect(textsOf(await bench.poll('trigger'))).toEqual(['text 3']);
		spruce.receive(10, { text: 'one', from: phone(1) });
		spruce.receive(11, { text: 'two', from: phone(2) });
		spruce.receive(12, { text: 'three', from: phone(3) });
		expect(textsOf(await bench.poll('trigger'))).toEqual(['one', 'two', 'three']);
		clock.mockRestore();
	});

	it('works with a credential that may only read', async () => {
		const credential = { ...clinic.credential, readOnly: true };
		const bench = spruce.start({}, { credentials: spruceCredentials(credential) });
		await bench.activate();
		spruce.receive(1, { text: 'read' });

		expect(textsOf(await bench.poll('trigger'))).toEqual(['read']);
	});

	it('starts from now when it is a copy of another', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'before the copy' });
		const staticData = bench.workflow.saved;
		const copy = spruce.start({}, { workflow: { id: 'copy', staticData } });

		expect(await copy.activate()).toBeNull();
		spruce.receive(2, { text: 'after it' });
		expect(textsOf(await copy.poll('trigger'))).toEqual(['after it']);
	});

	it('starts from now when it watches something else', async () => {
		const bench = await spruce.active({ source: 'newContact' });
		spruce.receive(1, { text: 'before the change' });
		const staticData = bench.workflow.saved;
		const changed = spruce.start({}, { workflow: { staticData } });

		expect(await changed.restart()).toBeNull();
		spruce.receive(2, { text: 'after it' });
		expect(textsOf(await changed.poll('trigger'))).toEqual(['after it']);
	});

	it('refuses a value of Trigger On that it does not know', async () => {
		const bench = spruce.start({ source: 'newMessages' });

		await expect(bench.activate()).rejects.toThrow('Trigger On: "newMessages" cannot be watched');
	});
});

describe('a restart of n8n', () => {
	it('repeats and loses nothing, even if the last polls found nothing', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'one' });
		expect(textsOf(await bench.poll('trigger'))).toEqual(['one']);
		Object.assign(spruce.receive(1_000), { direction: 'outbound' });
		expect(await bench.poll('trigger')).toBeNull();

		expect(await bench.restart()).toBeNull();
		spruce.receive(1_001, { text: 'two' });
		expect(textsOf(await bench.restart())).toEqual(['two']);
		expect(await bench.poll('trigger')).toBeNull();
	});
});

describe('a poll that fails', () => {
	it('because of the rate limit says so, and the next poll finds the events', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'one' });
		const before = JSON.stringify(bench.workflow.savedOfNode);
		clinic.simulator.limits.dailyLimit = 1;

		await expect(bench.poll('trigger')).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'The daily rate limit of the organization is used up',
			description: expect.stringMatching(/a later poll continues .* poll less often/),
		});
		expect(JSON.stringify(bench.workflow.savedOfNode)).toBe(before);
		clinic.simulator.limits.dailyLimit = Infinity;
		clinic.simulator.token = Buffer.from('simulator:another').toString('base64');
		const again = spruce.start({}, { workflow: { staticData: bench.workflow.saved } });
		expect(textsOf(await again.restart())).toEqual(['one']);
	});

	it.each([
		['Spruce Health has a problem on its side', 500],
		['Spruce Health did not accept this request', 400],
	])(
		'because %s gives advice for a trigger, which has no item to run again',
		async (message, status) => {
			const bench = await spruce.active();
			const fault = { kind: 'status', status, operationId: 'ListConversations' } as const;
			clinic.simulator.faults.add({ ...fault, times: 5 });
			const failure = (await bench
				.poll('trigger')
				.catch((error: unknown) => error)) as NodeApiError;

			expect(failure).toMatchObject({ message });
			expect(failure.description).toMatch(/^Nothing is lost: .* (Spruce says: ".*"|\(Spruce: )/);
			expect(failure.description).not.toMatch(/run the item|answered with/);
		},
		30_000,
	);

	it('keeps its position, so that nothing is lost or repeated', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'one' });
		const fault = { kind: 'status', status: 400 } as const;
		for (const operationId of ['ListConversations', 'ConversationItems']) {
			clinic.simulator.faults.add({ ...fault, operationId });
			await expect(bench.poll('trigger')).rejects.toThrow('did not accept');
		}

		expect(textsOf(await bench.poll('trigger'))).toEqual(['one']);
		expect(await bench.poll('trigger')).toBeNull();
	});
});

describe('a poll that n8n discards because it took too long', () => {
	it('loses nothing: the next poll finds its messages', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'one' });
		const staticData = bench.workflow.saved;
		const discarded = spruce.start({}, { workflow: { staticData } });
		expect(textsOf(await discarded.poll('trigger'))).toEqual(['one']);

		expect(textsOf(await bench.poll('trigger'))).toEqual(['one']);
	});
});

describe('two polls at once', () => {
	it('return each message once: the second one returns nothing', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'one' });
		const polls = await Promise.all([bench.poll('trigger'), bench.poll('trigger')]);

		expect(polls.map(textsOf)).toEqual([['one'], []]);
		expect(spruce.calls('ListConversations')).toBe(1);
		spruce.receive(2, { text: 'two' });
		expect(textsOf(await bench.poll('trigger'))).toEqual(['two']);
	});
});

describe('Fetch Test Event', () => {
	it('shows the latest few events and does not move the position', async () => {
		const bench = await spruce.active();
		for (let number = 0; number < 7; number++) {
			spruce.receive(number + 1, { from: phone(number % 3), text: `${number}` });
		}
		const before = JSON.stringify(bench.workflow.saved);

		expect(textsOf(await bench.poll('manual'))).toEqual(['2', '3', '4', '5', '6']);
		expect(textsOf(await bench.poll('manual'))).toHaveLength(5);
		expect(JSON.stringify(bench.workflow.saved)).toBe(before);
		expect(textsOf(await bench.poll('trigger'))).toHaveLength(7);
	});

	it('shows older events if the last day was quiet', async () => {
		clinic.simulator.organization.conversations.length = 0;
		spruce.receive(-10 * 86_400, { text: 'ten days ago' });

		expect(textsOf(await spruce.start().poll('manual'))).toEqual(['ten days ago']);
	});

	it.each([
		['newMessage', 'new messages', () => spruce.receive(0)],
		['newActivity', 'conversations with activity', () => spruce.receive(0)],
		['newContact', 'new contacts', () => spruce.addContact(0)],
	])('of %s shows one, or says that there are none', async (source, plural, make) => {
		const { organization } = clinic.simulator;
		organization.conversations.length = 0;
		organization.contacts.length = 0;
		const bench = spruce.start({ source });

		await expect(bench.poll('manual')).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: `There are no ${plural} from the last 30 days to show`,
			description: expect.stringContaining('fetch a test event again'),
		});
		make();
		expect(textsOf(await bench.poll('manual'))).toHaveLength(1);
	});
});
