import type { Credential } from '../host/Credential';

/** A credential of n8n that leads to a model which speaks the language of OpenAI. */
export function modelCredential({ url }: { url: string }): Credential {
	return {
		name: 'OpenAI account',
		type: 'openAiApi',
		data: { apiKey: 'any key will do', url },
	};
}
