import type { IDataObject } from 'n8n-workflow';
import { byId } from '../../resources/byId';
import type { Organization } from '../../simulator/startSimulator';
import type { ResourceSamples } from './OperationSample';

function chosenEndpoint({ webhookEndpoints }: Organization): IDataObject {
	return { endpointId: byId(webhookEndpoints[0].id) };
}

const endpoint: IDataObject = { name: 'Reports', url: 'https://reports.example.com/spruce' };

const samples: ResourceSamples = {
	create: { least: () => endpoint, full: () => [endpoint] },
	delete: { least: chosenEndpoint },
	get: { least: chosenEndpoint },
	getAll: { least: () => ({}) },
	getEvents: { least: chosenEndpoint },
	setPaused: { least: (organization) => ({ ...chosenEndpoint(organization), paused: true }) },
};

export default samples;
