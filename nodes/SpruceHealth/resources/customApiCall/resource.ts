import type { ResourceDeclaration } from '../../framework/declare/resource';

/** Named like the entry that n8n adds by itself unless the last resource already has this name. */
const customApiCall: ResourceDeclaration = {
	name: 'Custom API Call',
	value: 'customApiCall',
	description: 'Anything else',
};

export default customApiCall;
