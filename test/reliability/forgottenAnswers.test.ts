import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { accountFor } from '../../nodes/SpruceHealth/client/memory/accounts';
import { ContactMemory } from '../../nodes/SpruceHealth/client/memory/ContactMemory';
import { ConversationMemory } from '../../nodes/SpruceHealth/client/memory/ConversationMemory';
import { memoryOf } from '../../nodes/SpruceHealth/trigger/memory/EndpointMemory';
import { ok } from '../client/answers';
import { clientOf } from '../client/clientOf';
import { collectGarbage } from '../collectGarbage';

const base = 'https://api.sprucehealth.com/v1';
const hour = 3_600_000;
const day = 24 * hour;
const answers = 5_001;

/** Half of what the answers take: more than anything else here, and less than half of them. */
const mostLeftMb = 5;

function heapInMb(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed / 1_048_576;
}

/** As much as a contact with its notes; a text of its own, which no other answer shares. */
function patient(number: number): IDataObject {
	return { id: `entity_${number}`, notes: Buffer.alloc(1_500, `${number} `).toString('latin1') };
}

/** The ways in which an account comes to remember what patients said. */
const memories: Array<[string, (account: Account, now: number) => void]> = [
	[
		'answers to writes',
		({ writeResults }, now) => {
			for (let number = 0; number < answers; number++) {
				writeResults.remember('/contacts', String(number), patient(number), now);
			}
		},
	],
	[
		'answers to invites',
		({ unkeyedWriteResults }, now) => {
			for (let number = 0; number < answers; number++) {
				unkeyedWriteResults.remember('/invites', String(number), patient(number), now);
			}
		},
	],
	[
		'claims of keys that users chose',
		({ keyClaims }, now) => {
			for (let number = 0; number < answers; number++) {
				const { notes } = patient(number);
				const use = { userKey: '', key: '', purpose: String(number), content: String(notes) };
				keyClaims.claim('execution', use, 'item', now);
			}
		},
	],
	[
		'phone numbers and email addresses of contacts that were created',
		(account, now) => {
			const memory = new ContactMemory(account, () => now);
			for (let number = 0; number < answers; number++) {
				memory.note(String(patient(number).notes), `entity_${number}`);
			}
		},
	],
	[
		'what was said last in conversations',
		(account, now) => {
			const memory = new ConversationMemory(account, () => now);
			for (let number = 0; number < answers; number++) {
				const listed = { id: `t_${number}`, channel: 'phone', lastMessageAt: '' };
				memory.noteExchange(listed, patient(number));
			}
		},
	],
	[
		'records of a cached listing',
		({ listings }, now) => {
			listings.remember(
				'/contacts/tags',
				Array.from({ length: answers }, (_, n) => patient(n)),
				now,
			);
		},
	],
	[
		'records of a page in a pick list',
		({ listPages }, now) => {
			const records = Array.from({ length: answers }, (_, n) => patient(n));
			const page = { records, hasMore: false, token: undefined, total: undefined };
			listPages.remember('/contacts', { ...page, isTotalExact: false }, now, 'first page');
		},
	],
];

/** How many MB are held before and after something happens, above the heap before it all. */
async function heldBeforeAndAfter(remember: () => void, happens: () => unknown) {
	const initial = heapInMb();
	remember();
	const before = heapInMb() - initial;
	await happens();
	return { before, after: heapInMb() - initial };
}

describe.each(memories)('5,001 %s', (_what, remember) => {
	let number = 0;
	const newToken = () => `${_what} ${number++}`;
	const fill = (token: string) => remember(accountFor(base, token, 0), 0);

	async function expectForgotten(token: string, happens: () => unknown): Promise<void> {
		const { before, after } = await heldBeforeAndAfter(() => fill(token), happens);

		// Unless they were held before, this proves nothing.
		expect(before).toBeGreaterThan(mostLeftMb + 1);
		expect(after).toBeLessThan(mostLeftMb);
	}

	it('are gone after their time when the account is only read with', async () => {
		const token = newToken();

		await expectForgotten(token, async () => {
			const account = accountFor(base, token, 0);
			const { client, runtime } = clientOf(() => ok({ id: 'entity_1' }), {}, account);
			for (runtime.clock = 0; runtime.clock <= day + hour; runtime.clock += hour) {
				await client.get('/contacts/entity_1');
			}
		});
	});

	it('are gone after their time when another account is used', async () => {
		const token = newToken();

		await expectForgotten(token, () => {
			// It was used an hour ago, so the account itself stays.
			accountFor(base, token, day);
			accountFor(base, newToken(), day + hour);
		});
	});

	it('are gone with a token that was rotated a day ago', async () => {
		await expectForgotten(newToken(), () => accountFor(base, newToken(), day + 1));
	});

	it('are gone a day after the last call when only events arrive', async () => {
		await expectForgotten(newToken(), () => memoryOf('wde_1', day + 1));
	});
});
