import type { INode, INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../simulator/Simulator';

/** The package's node as a tool; what the model fills in is an expression. */
export interface Tool {
	parameters: INodeParameters;
	settings?: Partial<INode>;
	toolNames?: readonly string[];
}

export const unknownId = 'entity_00000000000000';
export const search: Tool = {
	parameters: {
		resource: 'contact',
		operation: 'search',
		freeText: "={{ $fromAI('Free_Text', `A name or a phone number`) }}",
		limit: 2,
	},
};
export const get: Tool = {
	parameters: {
		resource: 'contact',
		operation: 'get',
		contactId: { __rl: true, mode: 'id', value: "={{ $fromAI('Contact') }}" },
	},
};
export const create: Tool = {
	parameters: {
		resource: 'contact',
		operation: 'create',
		givenName: "={{ $fromAI('Given_Name') }}",
		familyName: "={{ $fromAI('Family_Name') }}",
		additionalFields: {
			companyName: "={{ $fromAI('Company_Name') }}",
			dateOfBirth: "={{ $fromAI('Date_of_Birth') }}",
			gender: "={{ $fromAI('Gender') }}",
			emailAddresses: { emailAddress: [{ value: "={{ $fromAI('Email') }}", label: 'Home' }] },
		},
	},
};
export const onlyGivenName = {
	Given_Name: 'Ada',
	Family_Name: '',
	Company_Name: '',
	Date_of_Birth: '',
	Gender: '',
	Email: '',
};

/** Posts to a conversation what the model says. */
export function post({ organization }: Simulator): Tool {
	const conversation = organization.conversations.find(({ type }) => type === 'phone');
	const parameters: INodeParameters = {
		resource: 'message',
		operation: 'post',
		conversationId: { __rl: true, mode: 'id', value: conversation?.id ?? '' },
		text: "={{ $fromAI('text') }}",
	};
	return { parameters };
}
