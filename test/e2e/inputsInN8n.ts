import type { IDataObject } from 'n8n-workflow';
import type { Stage } from './Stage';
import { failureOf } from './host/Execution';
import { type Step, workflowOf } from './workflowOf';

/** n8n's own time zone, where none is set for the server or the workflow. */
const inNewYork = [
	['2999-01-15 9:00 AM', '2999-01-15T14:00:00.000Z'],
	['={{ DateTime.fromISO("2999-01-15T09:00") }}', '2999-01-15T14:00:00.000Z'],
	[
		'={{ DateTime.fromISO("2999-01-15T09:00").toFormat("yyyy-MM-dd h:mm a") }}',
		'2999-01-15T14:00:00.000Z',
	],
	['={{ new Date(Date.UTC(2999, 0, 15, 14)) }}', '2999-01-15T14:00:00.000Z'],
	['={{ "2999-01-15T14:00:00Z".toDateTime() }}', '2999-01-15T14:00:00.000Z'],
];

const birthDates = [
	'={{ DateTime.fromISO("1980-01-30") }}',
	'={{ DateTime.fromMillis((29250 - 25569) * 86400000) }}',
	'={{ new Date(Date.UTC(1980, 0, 30)) }}',
	'={{ DateTime.fromFormat("1/30/1980", "M/d/yyyy").toISODate() }}',
];

const numbers = ['={{ 2125550104 }}', '={{ "2125550104.0" }}', '+1 (212) 555-0104'];

/** What expressions return in a real server, whose engine runs them in a process or isolate of its own. */
export function inputsInN8n(stage: () => Stage): void {
	const bodiesOf = async (steps: Step[]) => {
		const { rest, simulator, credential } = stage();
		const callsBefore = simulator.requests.length;
		const execution = await rest.run(
			await rest.createWorkflow(workflowOf('Inputs', credential, steps)),
		);
		expect(failureOf(execution)).toBeUndefined();
		return simulator.requests.slice(callsBefore).map(({ body }) => body as IDataObject);
	};

	it('takes the times, birth dates and numbers of expressions as they were meant', async () => {
		const times = inNewYork.map(([sendAt], index) => ({
			name: `Time ${index}`,
			parameters: {
				resource: 'message',
				operation: 'send',
				internalEndpointId: { __rl: true, mode: 'id', value: '+12065550100' },
				phoneOrEmail: '2065550177',
				text: '={{ DateTime.fromISO("2999-01-15T09:00") }}',
				options: { sendAt },
			},
		}));
		const births = birthDates.map((dateOfBirth, index) => ({
			name: `Birth ${index}`,
			parameters: {
				resource: 'contact',
				operation: 'create',
				givenName: 'Ada',
				additionalFields: { dateOfBirth },
			},
		}));
		const phones = numbers.map((value, index) => ({
			name: `Phone ${index}`,
			parameters: {
				resource: 'contact',
				operation: 'create',
				givenName: 'Ada',
				additionalFields: { phoneNumbers: { phoneNumber: [{ value }] } },
			},
		}));

		const bodies = await bodiesOf([...times, ...births, ...phones]);

		expect(bodies[0].message).toMatchObject({
			body: [{ type: 'text', value: '2999-01-15T09:00:00.000-05:00' }],
		});
		expect(
			bodies.map(({ sendAt, dateOfBirth, phoneNumbers }) => sendAt ?? dateOfBirth ?? phoneNumbers),
		).toEqual([
			...inNewYork.map(([, moment]) => moment),
			...birthDates.map(() => '1980-01-30'),
			...numbers.map(() => [expect.objectContaining({ value: '+12125550104' })]),
		]);
	});
}
