import { fasterTime } from './fasterTime';
import { jobs } from './jobs/jobs';
import { readings } from './readings/readings';
import { theater } from './stage';

describe('every reading of the documents of Spruce', () => {
	fasterTime();
	const { outcomeOf } = theater();
	const counts = new Map<string, number>();

	afterAll(() => {
		const summary = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
		process.stdout.write(`\n${readings.length} readings x ${jobs.length} jobs: ${summary}\n`);
	});

	// Most of the time is waited for, so some readings are played at the same time.
	const cases = readings.map((reading) => [reading.name, reading] as const);
	it.concurrent.each(cases)('%s', async (_, reading) => {
		const { exceptions = {}, only } = reading;
		const expected: Record<string, string> = {};
		const outcomes: Record<string, string> = {};
		for (const job of jobs.filter(({ name }) => only?.includes(name) ?? true)) {
			const outcome = await outcomeOf(reading, job);
			counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
			const isEither = /^(right|loud)$/.test(outcome) && exceptions[job.name] === 'rightOrLoud';
			expected[job.name] = exceptions[job.name] ?? 'right';
			outcomes[job.name] = isEither ? 'rightOrLoud' : outcome;
		}

		expect(outcomes).toEqual(expected);
	});
});
