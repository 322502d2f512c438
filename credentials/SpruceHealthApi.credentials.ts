import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { baseUrl, defaultBaseUrl } from '../nodes/SpruceHealth/client/credential/baseUrl';
import { bearerToken } from '../nodes/SpruceHealth/client/credential/bearerToken';
import { InvalidInput } from '../nodes/SpruceHealth/values/InvalidInput';
import { testRules } from '../nodes/SpruceHealth/client/credential/testRules';
import { isReadOnly, readOnlyRefusal } from '../nodes/SpruceHealth/client/credential/readOnly';
import { parsedUrl } from '../nodes/SpruceHealth/values/urls/parsedUrl';

/**
 * Not a password field, although its name contains "token": n8n would blank it each time the
 * credential is opened, and hide the fields that depend on it.
 */
const tokenType: INodeProperties = {
	displayName: 'Token Type',
	name: 'tokenType',
	type: 'options',
	options: [
		{
			name: 'API Token',
			value: 'apiToken',
			description: 'Choose this if Spruce showed a single token',
		},
		{
			name: 'Access ID and Secret Key',
			value: 'accessKey',
			description: 'Choose this if Spruce showed an access ID and a secret key',
		},
	],
	default: 'apiToken',
};

/** A request that uses the credential. n8n's HTTP Request node calls the URL `uri`. */
type Outgoing = IHttpRequestOptions & { uri?: string };

/**
 * The URL of a request that may carry the token. The token opens the whole organization, so an AI
 * agent with an HTTP Request tool must not be able to send it to another server.
 *
 * @throws InvalidInput when the URL is not on the server of the Base URL
 */
function urlFor({ url, uri, baseURL }: Outgoing, base: URL): URL {
	const address = url ?? uri ?? '';
	const requested = parsedUrl(address, baseURL);
	if (requested?.origin === base.origin) return requested;
	throw new InvalidInput(
		`URL: the credential is for ${base.host} only, so nothing was sent`,
		'The API token is sent only to the Base URL of the Spruce Health credential. Call an address that starts with it.',
	);
}

/** Whether a request changes something in Spruce. The contact search only reads, but is a POST. */
function isWrite({ method = 'GET' }: Outgoing, { pathname }: URL, base: URL): boolean {
	if (method === 'GET' || method === 'HEAD') return false;
	return method !== 'POST' || pathname !== `${base.pathname.replace(/\/$/, '')}/contacts/search`;
}

export class SpruceHealthApi implements ICredentialType {
	name = 'spruceHealthApi';

	displayName = 'Spruce Health API';

	icon = {
		light: 'file:../nodes/SpruceHealth/spruceHealth.svg',
		dark: 'file:../nodes/SpruceHealth/spruceHealth.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-spruce-health/n8n-nodes-spruce-health#get-a-token';

	properties: INodeProperties[] = [
		{
			displayName:
				'In Spruce, an administrator creates the token under Settings > API Access. Spruce Support enables API access for the organization first.',
			name: 'whereToFind',
			type: 'notice',
			default: '',
		},
		tokenType,
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { tokenType: ['apiToken'] } },
		},
		{
			displayName: 'Access ID',
			name: 'accessId',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { tokenType: ['accessKey'] } },
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { tokenType: ['accessKey'] } },
		},
		{
			displayName: 'Read Only',
			name: 'readOnly',
			type: 'boolean',
			default: false,
			description:
				'Whether to refuse everything that would change something in Spruce or reach a patient. Turn it on for AI agents and workflows that must only read.',
		},
		{
			displayName: 'While Testing, Send To',
			name: 'testRecipient',
			type: 'string',
			default: '',
			placeholder: 'e.g. (206) 555-1234',
			description:
				'Your own phone number or email address. While you try a workflow out in the editor, Message: Send and Message: Send and Wait for Reply send there instead of to the patient, and everything else that would reach a patient is refused. Active (published) workflows send to the patients as always.',
		},
		{
			displayName: 'Timeout (Seconds)',
			name: 'timeoutSeconds',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 600 },
			default: 60,
			description: 'How long a node waits for one answer from Spruce before it asks again',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: defaultBaseUrl,
			description:
				'Change it only to use your own proxy or the simulator. Blank means the address of Spruce.',
		},
	];

	authenticate = async (
		credential: ICredentialDataDecryptedObject,
		request: Outgoing,
	): Promise<IHttpRequestOptions> => {
		// Throws when the token would be sent over a network unencrypted.
		const base = new URL(baseUrl(String(credential.baseUrl ?? '')));
		const url = urlFor(request, base);
		if (isReadOnly(credential.readOnly) && isWrite(request, url, base)) throw readOnlyRefusal();
		return {
			...request,
			headers: { ...request.headers, Authorization: `Bearer ${bearerToken(credential)}` },
		};
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{($credentials.baseUrl ?? "").trim().replace(/\\/+$/, "") || "${defaultBaseUrl}"}}`,
			url: '/organization',
		},
		rules: testRules,
	};
}
