import { withoutNoteOptions } from '../../../nodes/SpruceHealth/steps/messages/withoutNoteOptions';

describe('the options of a message to a patient', () => {
	it.each([{}, { internal: 'false' }, { internal: ' FALSE ', mentionMemberIds: '' }])(
		'stay, without what says that it is no note: %j',
		(former) => {
			expect(withoutNoteOptions({ waitSeconds: 5, ...former })).toEqual({ waitSeconds: 5 });
		},
	);

	it.each([
		[{ internal: 'true' }, 'a note is now added with an operation of its own'],
		[{ internal: 'True ' }, 'a note is now added with an operation of its own'],
		[{ internal: '' }, 'this is neither true nor false'],
		[{ internal: '0' }, 'this is neither true nor false'],
		[{ mentionMemberIds: '["entity_1"]' }, 'teammates can only be mentioned in an internal note'],
		[
			{ internal: 'false', mentionMemberIds: '["entity_1"]' },
			'teammates can only be mentioned in an internal note',
		],
	])('are refused where they say that it is a note: %j', (former, problem) => {
		expect(() => withoutNoteOptions(former)).toThrow(problem);
	});
});
