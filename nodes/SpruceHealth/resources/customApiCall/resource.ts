import type { ResourceDeclaration } from '../../framework/declare/resource';

/** Under n8n's own name for it, so that n8n does not add a second entry that leads elsewhere. */
const customApiCall: ResourceDeclaration = {
	name: 'Custom API Call',
	value: 'customApiCall',
};

export default customApiCall;
