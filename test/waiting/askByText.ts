import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../resources/byId';
import { lineId } from '../resources/organizationRecords';
import type { Organization } from '../simulator/organization/Organization';

export const patient = '+12065558001';

/** The parameters of a node that asks a patient by text, unless others say something else. */
export function askByText(
	organization: Organization,
	parameters: INodeParameters = {},
): INodeParameters {
	return {
		resource: 'message',
		operation: 'sendAndWait',
		sendTo: 'phoneOrEmail',
		phoneOrEmail: patient,
		internalEndpointId: byId(lineId(organization, 'phone')) as INodeParameters,
		message: 'See you tomorrow at 9:00? Reply YES or NO.',
		responseType: 'approval',
		limitWaitHours: 1,
		...parameters,
	};
}
