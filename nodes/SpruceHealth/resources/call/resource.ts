import type { ResourceDeclaration } from '../../framework/declare/resource';

const call: ResourceDeclaration = {
	name: 'Call',
	value: 'call',
	description: 'Calls between a teammate and a patient',
};

export default call;
