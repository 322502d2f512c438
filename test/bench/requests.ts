import type { IDataObject } from 'n8n-workflow';
import type { SimulatorAddress } from './simulator/protocol';

interface Batching {
	batchSize: number;
	batchInterval: number;
}

/** The simulated clinic's phone line. */
const lineId = '+12065550100';

const sendPath = `/internalendpoints/${encodeURIComponent(lineId)}/conversations`;

const sendBody =
	'={{ { destination: { smsOrEmailEndpoint: $json.phone }, message: { body: [{ type: "text", value: $json.text }] } } }}';

/** The parameters of both nodes for the same work. */
export const requests = {
	listContacts: {
		spruceHealth: { resource: 'contact', operation: 'getAll', returnAll: true },
		httpRequest: ({ baseUrl }: SimulatorAddress): IDataObject => ({
			method: 'GET',
			url: `${baseUrl}/contacts`,
			sendQuery: true,
			queryParameters: { parameters: [{ name: 'pageSize', value: '500' }] },
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: {
							parameters: [
								{
									type: 'qs',
									name: 'paginationToken',
									value: '={{ $response.body.paginationToken }}',
								},
							],
						},
						paginationCompleteWhen: 'other',
						completeExpression: '={{ $response.body.hasMore !== true }}',
						limitPagesFetched: false,
					},
				},
			},
		}),
	},
	readContact: {
		spruceHealth: {
			resource: 'contact',
			operation: 'get',
			contactId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
		},
		httpRequest: ({ baseUrl }: SimulatorAddress, batch?: Batching): IDataObject => ({
			method: 'GET',
			url: `=${baseUrl}/contacts/{{ $json.id }}`,
			options: batch ? { batching: { batch } } : {},
		}),
		leastNode: ({ baseUrl }: SimulatorAddress): IDataObject => ({
			method: 'GET',
			url: `=${baseUrl}/contacts/{{ $json.id }}`,
		}),
	},
	sendMessage: {
		spruceHealth: {
			resource: 'message',
			operation: 'send',
			internalEndpointId: { __rl: true, mode: 'id', value: lineId },
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '={{ $json.phone }}',
			text: '={{ $json.text }}',
		},
		/** One after another, as our node sends. */
		httpRequest: ({ baseUrl }: SimulatorAddress): IDataObject => ({
			method: 'POST',
			url: `${baseUrl}${sendPath}`,
			sendBody: true,
			contentType: 'json',
			specifyBody: 'json',
			jsonBody: sendBody,
			options: { batching: { batch: { batchSize: 1, batchInterval: 1 } } },
		}),
		leastNode: ({ baseUrl }: SimulatorAddress): IDataObject => ({
			method: 'POST',
			url: `${baseUrl}${sendPath}`,
			body: sendBody,
		}),
		bare: ({ phone, text }: IDataObject): IDataObject => ({
			destination: { smsOrEmailEndpoint: phone },
			message: { body: [{ type: 'text', value: text }] },
		}),
		path: sendPath,
	},
	postMessage: {
		spruceHealth: (conversationId: string): IDataObject => ({
			resource: 'message',
			operation: 'post',
			conversationId: { __rl: true, mode: 'id', value: conversationId },
			text: '={{ $json.text }}',
		}),
		httpRequest: (
			{ baseUrl }: SimulatorAddress,
			conversationId: string,
			headers: IDataObject[],
		): IDataObject => ({
			method: 'POST',
			url: `${baseUrl}/conversations/${conversationId}/messages`,
			sendHeaders: true,
			headerParameters: { parameters: headers },
			sendBody: true,
			contentType: 'json',
			specifyBody: 'json',
			jsonBody: '={{ { body: [{ type: "text", value: $json.text }] } }}',
			options: {
				batching: { batch: { batchSize: 50, batchInterval: 100 } },
				// Left to find out by itself, the node waits for the rest of a broken answer.
				response: { response: { responseFormat: 'json' } },
				timeout: 10_000,
			},
		}),
	},
};
