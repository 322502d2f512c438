import {
	type DestinationInput,
	destinationOf,
} from '../../../../nodes/SpruceHealth/steps/messages/route/destinationOf';

const blank: DestinationInput = {
	sendTo: 'phoneOrEmail',
	contactId: '',
	label: '',
	faxNumber: '',
	phoneOrEmail: '',
};

describe('where a message goes', () => {
	it.each([
		[
			{ sendTo: 'contact', contactId: 'entity_1', subject: '', deliveryMethod: undefined },
			{
				channel: 'secure',
				address: 'entity_1',
				contactId: 'entity_1',
				body: { secureEndpoint: { contactId: 'entity_1' } },
			},
		],
		[
			{ sendTo: 'contact', contactId: 'entity_1', subject: 'A', deliveryMethod: 'b' },
			{
				channel: 'secure',
				address: 'entity_1',
				contactId: 'entity_1',
				body: { secureEndpoint: { contactId: 'entity_1', subject: 'A', deliveryMethod: 'b' } },
			},
		],
		[
			{ sendTo: 'contactPhone', contactId: 'entity_1', label: 'Mobile' },
			{ channel: 'phone', contactId: 'entity_1', label: 'Mobile' },
		],
		[
			{ sendTo: 'contactEmail', contactId: 'entity_1' },
			{ channel: 'email', contactId: 'entity_1', label: '' },
		],
		[
			{ sendTo: 'fax', faxNumber: ' 206-555-1234' },
			{ channel: 'fax', address: '+12065551234', body: { faxEndpoint: '+12065551234' } },
		],
		[
			{ phoneOrEmail: '(206) 555-1234' },
			{ channel: 'phone', address: '+12065551234', body: { smsOrEmailEndpoint: '+12065551234' } },
		],
		[
			{ phoneOrEmail: ' Ada@example.com ' },
			{
				channel: 'email',
				address: 'Ada@example.com',
				body: { smsOrEmailEndpoint: 'Ada@example.com' },
			},
		],
	] as const)('follows from %j', (input, destination) => {
		expect(destinationOf({ ...blank, ...input })).toEqual(destination);
	});

	it.each(['@example.com', 'ada@', 'a b@example.com', 'a@b@c', 'a@example.com;b@example.com'])(
		'is not the email address "%s"',
		(phoneOrEmail) => {
			expect(() => destinationOf({ ...blank, phoneOrEmail })).toThrow(
				/^Phone Number or Email Address: the email address (has|lacks) /,
			);
		},
	);
});
