import type { ResourceDeclaration } from '../../framework/declare/resource';

/** Has the name of n8n's own Custom API Call, because n8n adds that entry where it finds none. */
const customApiCall: ResourceDeclaration = {
	name: 'Custom API Call',
	value: 'customApiCall',
};

export default customApiCall;
