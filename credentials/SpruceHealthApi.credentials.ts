import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { baseUrl } from '../nodes/SpruceHealth/client/credential/baseUrl';
import { bearerToken } from '../nodes/SpruceHealth/client/credential/bearerToken';
import { InvalidInput } from '../nodes/SpruceHealth/values/InvalidInput';
import { readOnlyRefusal } from '../nodes/SpruceHealth/client/credential/readOnly';

/**
 * A choice and not a secret: as a password field, n8n would blank it each time the credential is
 * opened, and with it hide the field that belongs to the choice.
 */
const tokenType: INodeProperties = {
	displayName: 'Token Type',
	name: 'tokenType',
	type: 'options',
	options: [
		{
			name: 'API Token',
			value: 'apiToken',
			description: 'Spruce showed one ready-made token',
		},
		{
			name: 'Access ID and Secret Key',
			value: 'accessKey',
			description: 'Spruce showed an access ID and a secret key',
		},
	],
	default: 'apiToken',
};

/** n8n by itself would only say "Forbidden". */
const refusedToken =
	'Spruce Health refused the token. Compare it with Settings > API Access in Spruce; if it is the same, ask Spruce Support whether API access is enabled for the organization.';

/** A request of n8n: its HTTP Request node, which uses the credential by itself, says `uri`. */
type Outgoing = IHttpRequestOptions & { uri?: string };

/** A search is a POST. */
function isWrite({ method = 'GET' }: Outgoing, { pathname }: URL, base: URL): boolean {
	if (method === 'GET' || method === 'HEAD') return false;
	return method !== 'POST' || pathname !== `${base.pathname.replace(/\/$/, '')}/contacts/search`;
}

/** The token opens everything: an agent with an HTTP Request tool must not hand it to a stranger. */
function refuseElsewhere(url: URL, base: URL): void {
	if (url.origin === base.origin) return;
	throw new InvalidInput(
		`URL: the credential is for ${base.host} only, so nothing was sent`,
		'The API token goes nowhere but to the Base URL of the Spruce Health credential. Call an address that begins with it.',
	);
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
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.sprucehealth.com/v1',
			description: 'Change it only for a proxy of your own or for the simulator',
		},
		{
			displayName: 'Read Only',
			name: 'readOnly',
			type: 'boolean',
			default: false,
			description:
				'Whether to refuse everything that would change something in Spruce or reach a patient. Switch it on for AI agents and workflows that must only look.',
		},
	];

	authenticate = async (
		credential: ICredentialDataDecryptedObject,
		request: Outgoing,
	): Promise<IHttpRequestOptions> => {
		// Throws when the token would leave this machine unencrypted.
		const base = new URL(baseUrl(String(credential.baseUrl ?? '')));
		const url = new URL(request.url ?? request.uri ?? '', request.baseURL);
		refuseElsewhere(url, base);
		if (credential.readOnly === true && isWrite(request, url, base)) throw readOnlyRefusal();
		return {
			...request,
			headers: { ...request.headers, Authorization: `Bearer ${bearerToken(credential)}` },
		};
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
			url: '/organization',
		},
		rules: [401, 403].map((value) => ({
			type: 'responseCode',
			properties: { value, message: refusedToken },
		})),
	};
}
