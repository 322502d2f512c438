import type { IDataObject } from 'n8n-workflow';
import type { SimulatorAddress } from './simulator/protocol';

interface Batching {
	batchSize: number;
	batchInterval: number;
}

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
