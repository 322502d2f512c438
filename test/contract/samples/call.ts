import type { IDataObject } from 'n8n-workflow';
import { byId } from '../../resources/byId';
import type { Organization } from '../../simulator/startSimulator';
import type { ResourceSamples } from './OperationSample';

function bothNumbers({ internalEndpoints }: Organization): IDataObject {
	const line = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'phone');
	return {
		internalEndpointId: byId(line?.endpoint.id),
		originatingNumber: '2065551111',
		destinationNumber: '2065552222',
	};
}

const samples: ResourceSamples = {
	create: { least: bothNumbers, full: (organization) => [bothNumbers(organization)] },
};

export default samples;
