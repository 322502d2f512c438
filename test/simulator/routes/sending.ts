import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import { conversationTo } from '../organization/conversations/conversationTo';
import { findInternalEndpoint } from '../organization/findInternalEndpoint';
import { postMessage } from '../organization/messages/postMessage';
import { readMessage } from '../organization/messages/readMessage';
import { readSendAt, scheduleMessage } from '../organization/messages/scheduleMessage';
import { toE164 } from '../organization/contacts/phoneNumber';

const proxyNumber = '+12065550199';

/** Reaching out from one of the organization's addresses. */
export const sending: Operation[] = [
	{
		operationId: 'PostMessageFromEndpoint',
		method: 'POST',
		path: '/internalendpoints/{internalEndpointId}/conversations',
		isKeyed: true,
		handle({ organization, params, body, now }) {
			const endpoint = findInternalEndpoint(organization, params.internalEndpointId);
			const input = Input.of(body);
			const destination = input.requiredObject('destination');
			const conversation = conversationTo(organization, endpoint, destination, now);
			const message = readMessage(organization, input.requiredObject('message'));
			const sendAt = readSendAt(input, now);
			if (sendAt !== undefined) {
				const { id } = scheduleMessage(organization, conversation(), message, sendAt, now);
				const requestId = organization.newId('request');
				return { status: 200, body: { requestId }, changedId: id };
			}
			const item = postMessage(organization, conversation(), message, now);
			return { status: 200, body: { requestId: item.requestId }, changedId: item.id };
		},
	},
	{
		operationId: 'PostCreateProxyCall',
		method: 'POST',
		path: '/internalendpoints/{internalEndpointId}/calls',
		isKeyed: true,
		handle({ organization, params, body }) {
			const endpoint = findInternalEndpoint(organization, params.internalEndpointId);
			const path = Input.of(params);
			if (endpoint.channel !== 'phone') path.refuse('internalEndpointId', 'cannot make calls');
			const input = Input.of(body);
			const readNumber = (name: string) =>
				toE164(input.requiredText(name)) ?? input.refuse(name, 'is not a phone number');
			organization.calls.push({
				internalEndpointId: endpoint.id,
				originatingNumber: readNumber('originatingNumber'),
				destinationNumber: readNumber('destinationNumber'),
				proxyNumber,
			});
			return { status: 200, body: { proxyNumber }, changedId: endpoint.id };
		},
	},
];
