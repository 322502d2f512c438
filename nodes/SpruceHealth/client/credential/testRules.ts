import type { ICredentialTestRequest } from 'n8n-workflow';

/** Without this text, n8n only shows "Forbidden". */
const refusedToken =
	'Spruce Health refused the token. Compare it with Settings > API Access in Spruce; if it is the same, ask Spruce Support whether API access is enabled for the organization. If it is, a proxy or firewall between the n8n server and Spruce may have refused the call.';

/** A proxy or another website may answer the test with a page and 200. */
const foreignAnswer =
	'The answer did not come from the Spruce Health API. Check the Base URL, and any proxy between the n8n server and Spruce.';

const proxySignIn =
	'The proxy of the n8n server wants a sign-in. Add its user name and password to the HTTPS_PROXY variable of the n8n server.';

/** Every token of Spruce has an organization, so a 404 comes from another server. */
const messageByStatus = {
	401: refusedToken,
	403: refusedToken,
	404: foreignAnswer,
	407: proxySignIn,
};

const askForProbe =
	'Update the node. If it is up to date already, please send us the output of "npm run probe", which the README describes.';

const unknownForm = `The token works, but this version of the node does not know the form in which Spruce describes the organization. ${askForProbe}`;

const noOrganization = `This version of the node does not know the answer, which has no organization in it. Check the Base URL. If it is right: ${askForProbe}`;

/**
 * What a body with a success status says. n8n knows no rule with code here, and shows the message of
 * the first rule whose property has the value (credentials-tester.service of 2.41.1 and 1.123.81), so
 * each form is told by one property.
 */
const messageByBody: Array<[key: string, value: string | number | undefined, message: string]> = [
	// A web page, or nothing: n8n has read no JSON from it.
	['constructor.name', 'String', foreignAnswer],
	// An error with status 200.
	['statusCode', 401, refusedToken],
	['statusCode', 403, refusedToken],
	// An organization, in another place than the documented one.
	['object', 'organization', unknownForm],
	['data.object', 'organization', unknownForm],
	['data.organization.object', 'organization', unknownForm],
	['organization.id', undefined, noOrganization],
];

/**
 * What n8n's test of the credential says about the answer to GET /organization. n8n reads both kinds of
 * rules from one list, which its type does not allow.
 */
export const testRules = [
	...Object.entries(messageByStatus).map(([status, message]) => ({
		type: 'responseCode' as const,
		properties: { value: Number(status), message },
	})),
	...messageByBody.map(([key, value, message]) => ({
		type: 'responseSuccessBody' as const,
		properties: { key, value, message },
	})),
] as ICredentialTestRequest['rules'];
