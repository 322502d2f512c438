import { NotReady } from '../../values/NotReady';
import { path } from '../../values/path';
import { transcriptionId } from '../../fields/ids/transcriptionId';
import { operation } from '../../framework/declare/operation';

export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a transcription of a call or voicemail',
	description:
		'Get the text of a voicemail, recording or audio file, with its summary if there is one',
	access: 'read',
	operationIds: ['Transcription'],
	fields: [
		transcriptionId,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Wait Until Completed (Seconds)',
					name: 'waitSeconds',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 3600 },
					default: 60,
					description:
						'How long to wait while the status is pending, before the item fails. The summary may come later than the text.',
				},
			],
		},
	],
	async run({ client, params }) {
		const { waitSeconds = 0 } = params.options;
		const transcriptionPath = path`/transcriptions/${params.transcriptionId}`;
		const read = async () => await client.get(transcriptionPath);
		if (waitSeconds === 0) return await read();
		const finished = await client.waitFor(async () => {
			const transcription = await read();
			return transcription.status === 'pending' ? undefined : transcription;
		}, waitSeconds);
		if (finished !== undefined) return finished;
		throw new NotReady(
			`Transcription: Spruce has not completed it within ${seconds(waitSeconds)}`,
			'Its status is still pending. Raise Options > Wait Until Completed (Seconds), or run the item again later.',
		);
	},
});

function seconds(count: number): string {
	return count === 1 ? '1 second' : `${count} seconds`;
}
