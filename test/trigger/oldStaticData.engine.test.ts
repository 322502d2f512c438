import fc from 'fast-check';
import { fakeDate } from './fakeDate';
import { type Step, Story } from './Story';
import { triggerBench } from './triggerBench';

const pick = fc.nat(50);

/** A step and how often it comes among others. */
const weighted = (weight: number, model: { [key in string]: fc.Arbitrary<unknown> }) => ({
	weight,
	arbitrary: fc.record(model) as fc.Arbitrary<Step>,
});

const kind = (...kinds: Array<Step['kind']>) => fc.constantFrom(...kinds);

const steps = [
	weighted(6, { kind: kind('happen') }),
	weighted(8, {
		kind: kind('attempt'),
		pick,
		outcome: fc.constantFrom('arrives', 'answerGetsLost', 'getsLost'),
	}),
	weighted(3, { kind: kind('giveUp'), pick }),
	weighted(2, { kind: kind('repeat'), pick }),
	weighted(2, { kind: kind('pause'), minutes: fc.integer({ min: 1, max: 30 }) }),
	weighted(3, { kind: kind('goBackInTime'), pick }),
	weighted(2, { kind: kind('switch', 'switchOffAndOn') }),
	weighted(3, { kind: kind('restart'), asksHooks: fc.boolean() }),
];

const stories = fc.array(fc.oneof(...steps), { minLength: 5, maxLength: 30 });

const spruce = triggerBench();
const clock = fakeDate();

describe('static data that go back in time, among deliveries, restarts and switching off and on', () => {
	it('make no trigger deaf, and each event starts the workflow once', async () => {
		await fc.assert(
			fc
				.asyncProperty(stories, async (story) => {
					const one = await Story.begin(spruce, clock);
					for (const step of story) await one.take(step);
					await one.end();
					expect(one.wrong).toEqual([]);
				})
				.afterEach(async () => await spruce.startOver()),
			{ numRuns: 200 },
		);
	});
});
