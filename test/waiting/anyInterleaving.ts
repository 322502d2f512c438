import fc from 'fast-check';

/** How a question reaches a patient. */
export type Way = 'conversation' | 'phone' | 'secure';

/** Which of two patients. */
export type Who = 0 | 1;

/** Says yes, no, or neither. */
export const replyTexts = { yes: 'Yes, please', no: 'No', unclear: 'Who is this?' } as const;
export type ReplyKind = keyof typeof replyTexts;

export interface Asked {
	way: Way;
	who: Who;
	/** Whether an unclear reply is one. */
	takesUnclear: boolean;
}

export interface Replied {
	channel: 'phone' | 'secure';
	who: Who;
	text: ReplyKind;
}

/** Something that happens. `nth` chooses a question or an event; where there is none, nothing happens. */
export type Step =
	| { kind: 'ask'; questions: Asked[] }
	| { kind: 'reply'; replies: Replied[] }
	| { kind: 'noise'; what: 'call' | 'note' | 'ourMessage' | 'otherPatient'; who: Who }
	| { kind: 'repeat'; nth: number }
	| { kind: 'restart' }
	| { kind: 'outage'; lost: Replied[] }
	| { kind: 'cancel'; nth: number }
	| { kind: 'timeOut'; nth: number }
	| { kind: 'deleteEndpoint'; nth: number }
	| { kind: 'trouble'; operationId: 'ConversationItem' | 'DeleteWebhookEndpoint'; times: number }
	| { kind: 'settle' };

const who = fc.constantFrom<Who>(0, 1);
const nth = fc.nat(3);

const anyAsked: fc.Arbitrary<Asked> = fc.record({
	way: fc.constantFrom<Way>('phone', 'phone', 'secure', 'conversation'),
	who,
	takesUnclear: fc.boolean(),
});

const anyReply: fc.Arbitrary<Replied> = fc.record({
	channel: fc.constantFrom<Replied['channel']>('phone', 'phone', 'secure'),
	who,
	text: fc.constantFrom<ReplyKind>('yes', 'yes', 'no', 'unclear'),
});

function kindOf<Kind extends Step['kind']>(kind: Kind): { kind: fc.Arbitrary<Kind> } {
	return { kind: fc.constant(kind) };
}

const ask = fc.record({
	...kindOf('ask'),
	questions: fc.array(anyAsked, { minLength: 1, maxLength: 2 }),
});

const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 4, arbitrary: ask },
	{
		weight: 6,
		arbitrary: fc.record({
			...kindOf('reply'),
			replies: fc.array(anyReply, { minLength: 1, maxLength: 2 }),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			...kindOf('noise'),
			what: fc.constantFrom('call' as const, 'note', 'ourMessage', 'otherPatient'),
			who,
		}),
	},
	{ weight: 3, arbitrary: fc.record({ ...kindOf('repeat'), nth: fc.nat(20) }) },
	{ weight: 1, arbitrary: fc.record(kindOf('restart')) },
	{
		weight: 1,
		arbitrary: fc.record({ ...kindOf('outage'), lost: fc.array(anyReply, { maxLength: 2 }) }),
	},
	{ weight: 1, arbitrary: fc.record({ ...kindOf('cancel'), nth }) },
	{ weight: 1, arbitrary: fc.record({ ...kindOf('timeOut'), nth }) },
	{ weight: 1, arbitrary: fc.record({ ...kindOf('deleteEndpoint'), nth }) },
	{
		weight: 2,
		arbitrary: fc.record({
			...kindOf('trouble'),
			operationId: fc.constantFrom('ConversationItem' as const, 'DeleteWebhookEndpoint'),
			times: fc.integer({ min: 1, max: 8 }),
		}),
	},
	{ weight: 2, arbitrary: fc.record(kindOf('settle')) },
);

/** Questions and what happens meanwhile, and how Spruce delivers its events. */
export const anyInterleaving = fc.record({
	first: ask,
	steps: fc.array(anyStep, { minLength: 4, maxLength: 12 }),
	delivery: fc.record({
		order: fc.constantFrom('oldestFirst' as const, 'newestFirst', 'shuffled'),
		isDoubled: fc.boolean(),
		concurrency: fc.constantFrom(1, 3),
	}),
});

export type Interleaving = typeof anyInterleaving extends fc.Arbitrary<infer Value> ? Value : never;
