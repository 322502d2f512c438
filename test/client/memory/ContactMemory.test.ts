import { Account } from '../../../nodes/SpruceHealth/client/memory/Account';
import { ContactMemory } from '../../../nodes/SpruceHealth/client/memory/ContactMemory';

function memories() {
	const clock = { now: 0 };
	const account = new Account();
	const memory = () => new ContactMemory(account, () => clock.now);
	return { clock, one: memory(), other: memory() };
}

describe('what executions tell each other about contacts', () => {
	it('is found by all of them, each contact once, the latest last', () => {
		const { one, other } = memories();

		for (const id of ['a', 'b', 'a']) one.note('phone', id);

		expect(other.under('phone')).toEqual(['b', 'a']);
		expect(other.under('mail')).toEqual([]);
	});

	it('holds the 20 latest of a key, for an hour', () => {
		const { clock, one } = memories();
		for (let number = 0; number < 30; number++) one.note('phone', String(number));

		expect(one.under('phone')).toHaveLength(20);
		expect(one.under('phone')[19]).toBe('29');
		clock.now = 3_600_001;
		expect(one.under('phone')).toEqual([]);
	});

	it('forgets a contact under all keys', () => {
		const { one, other } = memories();
		for (const key of ['phone', 'mail']) for (const id of ['a', 'b']) one.note(key, id);

		other.forget('a');

		expect([one.under('phone'), one.under('mail')]).toEqual([['b'], ['b']]);
	});

	it('does work with a common key one after another, in whatever order the keys are named', async () => {
		const { one, other } = memories();
		const events: string[] = [];
		const work = (name: string) => async () => {
			events.push(`${name} begins`);
			await new Promise(setImmediate);
			events.push(`${name} ends`);
		};

		await Promise.all([
			one.oneAtATime(['phone', 'mail'], work('first')),
			other.oneAtATime(['mail', 'phone', 'mail'], work('second')),
			other.oneAtATime(['phone'], work('third')),
		]);

		const names = events.map((event) => event.split(' ')[0]);
		expect(names.filter((name, position) => name === names[position + 1])).toHaveLength(3);
	});
});
