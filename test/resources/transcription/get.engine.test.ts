import { sleep } from 'n8n-workflow';
import type { Transcription } from '../../simulator/organization/conversations/Transcription';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('transcription: get', () => {
	const clinic = simulatedClinic({ conversations: 60 });
	const get = { resource: 'transcription', operation: 'get' };
	const label = 'Voicemail or Recording';
	const waiting = { waitSeconds: 10 };

	function transcription(fields: Partial<Transcription>): Transcription {
		const { organization } = clinic.simulator;
		const id = organization.newId('transcription');
		const added: Transcription = { id, status: 'completed', text: 'Please call me.', ...fields };
		organization.transcriptions.push(added);
		return added;
	}

	it('returns the transcription without the wrapper, with its summary', async () => {
		const summarization = { status: 'completed', text: 'Wants a call.' } as const;
		const { id } = transcription({ summarization });
		clinic.simulator.faults.add({ kind: 'unknownFields', operationId: 'Transcription' });

		const { items } = await clinic.run({ ...get, transcriptionId: byId(id) });

		expect(items).toEqual([
			{
				json: {
					id,
					status: 'completed',
					text: 'Please call me.',
					summarization: { ...summarization, unknownField: expect.anything() },
					unknownField: expect.anything(),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(
			clinic.simulator.requests.map(({ method, path, query }) => [method, path, query]),
		).toEqual([['GET', `/transcriptions/${id}`, {}]]);
	});

	it.each(['pending', 'failed', 'noSpeech'] as const)(
		'returns it as it is when the user did not choose to wait: %s',
		async (status) => {
			const { id } = transcription({ status, text: '' });

			const { items } = await clinic.run({ ...get, transcriptionId: byId(id) });

			expect(items[0].json).toEqual({ id, status, text: '' });
			expect(clinic.simulator.requests).toHaveLength(1);
		},
	);

	it('asks again until it is completed', async () => {
		const pending = transcription({ status: 'pending', text: '' });
		void sleep(300).then(() => Object.assign(pending, { status: 'completed', text: 'Hello' }));

		const { items } = await clinic.run({
			...get,
			transcriptionId: byId(pending.id),
			options: waiting,
		});

		expect(items[0].json).toEqual({ id: pending.id, status: 'completed', text: 'Hello' });
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it.each(['failed', 'noSpeech'] as const)(
		'does not wait when the status is final: %s',
		async (status) => {
			const { id } = transcription({ status, text: '' });

			const { items } = await clinic.run({ ...get, transcriptionId: byId(id), options: waiting });

			expect(items[0].json.status).toBe(status);
			expect(clinic.simulator.requests).toHaveLength(1);
		},
	);

	it('fails when it is still pending after the time, and names the option', async () => {
		const { id } = transcription({ status: 'pending', text: '' });

		const { items } = await clinic.run(
			{ ...get, transcriptionId: byId(id), options: { waitSeconds: 1 } },
			{ node: { onError: 'continueRegularOutput' } },
		);

		const message = 'Transcription: Spruce has not completed it within 1 second';
		expect(items[0].json).toEqual({
			message,
			error: {
				message,
				description:
					'Its status is still pending. Raise Options > Wait Until Completed (Seconds), or run the item again later.',
				retryable: true,
			},
		});
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it('stops waiting when the execution is canceled', async () => {
		const { id } = transcription({ status: 'pending', text: '' });

		const { status } = await clinic.run(
			{ ...get, transcriptionId: byId(id), options: { waitSeconds: 600 } },
			{ cancelAfterMs: 400 },
		);

		expect(status).toBe('canceled');
	});

	it('says that the transcription of an old voicemail cannot be read', async () => {
		const { items, transcriptions } = clinic.simulator.organization;
		const id = items
			.map(({ event }) => event?.data.voicemail?.transcription?.id)
			.find((one) => one !== undefined && !transcriptions.some((known) => known.id === one));

		const { error } = await clinic.run({ ...get, transcriptionId: byId(id) });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(error?.description).toContain('from before November 2025 cannot be retrieved');
	});

	it.each(['', null])('does not wait when the time is %j', async (waitSeconds) => {
		const { id } = transcription({ status: 'pending', text: '' });

		const { items } = await clinic.run({
			...get,
			transcriptionId: byId(id),
			options: { waitSeconds: expression(waitSeconds) },
		});

		expect(items[0].json.status).toBe('pending');
	});

	it.each([-1, 0.5, 3601, 'soon'])('refuses to wait for %j seconds', async (waitSeconds) => {
		const { error } = await clinic.run({
			...get,
			transcriptionId: byId('transcription_1'),
			options: { waitSeconds: expression(waitSeconds) },
		});

		expect(error?.message).toBe(
			`Options > Wait Until Completed (Seconds): the number is not allowed`,
		);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, label, (id) => ({ ...get, transcriptionId: id }));
});
