import type { ExecutionLifecycleHooks } from 'n8n-core';
import type { INodeParameters, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { TestCredentialsHelper, type CredentialSet } from './TestCredentialsHelper';

interface Surroundings {
	credentials: CredentialSet;
	executionId?: string;
	hooks?: ExecutionLifecycleHooks;
	currentNodeParameters?: INodeParameters;
	/** Where n8n can be reached, without a slash at the end. */
	publicUrl?: string;
	sendDataToUI?: IWorkflowExecuteAdditionalData['sendDataToUI'];
}

/** What n8n's server passes to the engine about itself. The engine parses some of the addresses. */
export function additionalDataFor(surroundings: Surroundings): IWorkflowExecuteAdditionalData {
	const { credentials, publicUrl: base = 'http://localhost:5678', ...given } = surroundings;
	const data: Partial<IWorkflowExecuteAdditionalData> = {
		...given,
		credentialsHelper: new TestCredentialsHelper(credentials),
		currentNodeExecutionIndex: 0,
		formBaseUrl: `${base}/form`,
		formTestBaseUrl: `${base}/form-test`,
		formWaitingBaseUrl: `${base}/form-waiting`,
		instanceBaseUrl: `${base}/`,
		restApiUrl: `${base}/rest`,
		variables: {},
		webhookBaseUrl: `${base}/webhook`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		webhookWaitingBaseUrl: `${base}/webhook-waiting`,
	};
	return data as IWorkflowExecuteAdditionalData;
}
