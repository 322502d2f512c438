import type { Credential, CredentialReference } from '../../test/e2e/host/Credential';
import { modelCredential } from '../../test/e2e/agent/modelCredential';
import type { N8nRest } from '../../test/e2e/host/N8nRest';
import { readOnlyCredential } from '../../test/e2e/simulatorCredential';
import type { Simulator } from '../../test/simulator/Simulator';

/** What the form of an example asks for before it shows itself. */
export const formSignIn = { user: 'demo', password: 'SpruceDemo1' };

/**
 * Saves what the examples with an AI agent need beside the credential of Spruce: as `Choices` has it.
 *
 * @param model speaks the language of OpenAI
 */
export async function createAgentCredentials(
	rest: N8nRest,
	simulator: Simulator,
	model: { url: string },
): Promise<Record<string, CredentialReference>> {
	const form: Credential = {
		name: 'Sign-in for the form',
		type: 'httpBasicAuth',
		data: formSignIn,
	};
	const readOnly = readOnlyCredential(simulator);
	return {
		httpBasicAuth: await rest.createCredential(form),
		openAiApi: await rest.createCredential(modelCredential(model)),
		[readOnly.name]: await rest.createCredential(readOnly),
	};
}
