import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { RunMemory } from '../../nodes/SpruceHealth/client/memory/RunMemory';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { ok, respondInOrder } from './answers';
import { itemOrigin, waiting } from './clientOf';
import { SimulatedRuntime } from './SimulatedRuntime';

describe('a record that is read once in a run', () => {
	const account = new Account();

	function clientsOf(runtime: SimulatedRuntime, count: number): SpruceClient[] {
		const runMemory = new RunMemory();
		return Array.from({ length: count }, (_, itemIndex) => {
			const origin = { ...itemOrigin, itemIndex };
			return new SpruceClient(runtime, account, { policy: waiting, origin, runMemory });
		});
	}

	const contact = (id: string, label: string) => ok({ id, label });

	it('is requested once for all its items, and anew in the next run', async () => {
		const runtime = new SimulatedRuntime(
			respondInOrder(contact('e', 'old'), contact('f', 'other'), contact('e', 'new')),
		);
		const [first, second] = clientsOf(runtime, 2);
		const [next] = clientsOf(runtime, 1);

		expect(await first.getOnce('/contacts/e')).toMatchObject({ label: 'old' });
		expect(await second.getOnce('/contacts/e')).toMatchObject({ label: 'old' });
		expect(await second.getOnce('/contacts/f')).toMatchObject({ label: 'other' });
		expect(await next.getOnce('/contacts/e')).toMatchObject({ label: 'new' });
		expect(runtime.sent).toHaveLength(3);
	});
});
