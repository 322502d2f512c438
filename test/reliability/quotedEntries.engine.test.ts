import type { IDataObject } from 'n8n-workflow';
import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';
import { deepDump } from './deepDump';

const send = {
	resource: 'message',
	operation: 'send',
	phoneOrEmail: '={{ $json.phone }}',
	internalEndpointId: byId('+12065550100'),
	text: '={{ $json.text }}',
};
const createContact = (additionalFields: IDataObject) => ({
	resource: 'contact',
	operation: 'create',
	givenName: 'Ada',
	additionalFields,
});
const patient = { phone: '+12065550173', text: 'Your result is here, Ada Wren.' };

/** What cannot be right, and where it is entered. */
const wrong: Array<[string, string, IDataObject]> = [
	['a phone number', '206-555-01734', send],
	['an email address', 'ada.wren@example', send],
	['a date of birth', '31/31/1987', createContact({ dateOfBirth: '={{ $json.phone }}' })],
];

describe('the error of a run', () => {
	const clinic = simulatedClinic();

	it.each(wrong)('quotes %s in its description and never in its message', async (...entered) => {
		const [, value, parameters] = entered;

		const { error } = await clinic.run(parameters, { items: [{ ...patient, phone: value }] });

		expect(error?.description).toContain(`"${value}"`);
		expect(error?.message).toBeTruthy();
		expect(error?.message).not.toContain(value);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each([
		['Spruce refuses', { kind: 'status', status: 400 } as const],
		['Spruce cannot take', { kind: 'status', status: 500 } as const],
		['is not answered', { kind: 'reset' } as const],
	])('of a message that %s holds neither the text nor the number', async (_what, fault) => {
		clinic.simulator.faults.add({
			...fault,
			times: Infinity,
			operationId: 'PostMessageFromEndpoint',
		});

		const { error } = await clinic.run(send, { items: [patient] });

		expect(clinic.simulator.requests.some(({ method }) => method === 'POST')).toBe(true);
		expect(error?.message).toBeTruthy();
		expect(deepDump(error)).not.toContain(patient.text);
		expect(deepDump(error)).not.toContain(patient.phone);
	});
});
