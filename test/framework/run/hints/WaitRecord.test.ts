import type { Wait } from '../../../../nodes/SpruceHealth/client/calls/Wait';
import { WaitRecord } from '../../../../nodes/SpruceHealth/framework/run/hints/WaitRecord';

describe('how long a run has waited', () => {
	const limited = (ms: number): Wait => ({ cause: 'rateLimit', ms, callsPerMinute: 100 });

	/** What is said after waits that began at these times. */
	function said(...waits: Array<[begin: number, wait: Wait]>): string[] {
		const record = new WaitRecord();
		for (const [begin, wait] of waits) record.note(wait, begin);
		return record.sentences();
	}

	it.each<[string, Array<[number, Wait]>, string[]]>([
		['nothing when nothing waited', [], []],
		['nothing of waits that nobody has noticed', [[0, limited(4_900)]], []],
		[
			'all waits together',
			[
				[0, limited(3_000)],
				[60_000, limited(57_000)],
				[120_000, limited(180_000)],
			],
			[
				"Waited 4 minutes for Spruce's rate limit of 100 calls a minute, which all integrations of the practice share. If that is too slow, ask Spruce Support for a higher limit.",
			],
		],
		[
			'calls that waited side by side only once',
			[
				[0, limited(40_000)],
				[10_000, limited(20_000)],
				[30_000, limited(20_000)],
				[90_000, limited(10_000)],
			],
			[expect.stringMatching(/^Waited 60 seconds for Spruce's rate limit of 100 calls/)],
		],
		[
			'a limit of one call in the singular',
			[[0, { cause: 'rateLimit', ms: 15_000, callsPerMinute: 1 }]],
			[expect.stringMatching(/rate limit of 1 call a minute, which all /)],
		],
		[
			'no limit that Spruce has not told',
			[[0, { cause: 'rateLimit', ms: 15_000 }]],
			[expect.stringMatching(/^Waited 15 seconds for Spruce's rate limit, which all /)],
		],
		[
			'each kind of wait by itself',
			[
				[0, { cause: 'retry', ms: 6_000 }],
				[6_000, { cause: 'busy', ms: 120_000 }],
				[126_000, limited(1_000)],
			],
			[
				'Waited 6 seconds between tries: Spruce Health did not answer or had a problem, and was asked again.',
				'Waited 2 minutes because Spruce Health was busy and asked to try again later.',
			],
		],
	])('is %s', (_name, waits, sentences) => {
		expect(said(...waits)).toEqual(sentences);
	});
});
