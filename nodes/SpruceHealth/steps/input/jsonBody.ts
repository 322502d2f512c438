import { type IDataObject, jsonParse } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';

/**
 * The request body that the user wrote as JSON. Undefined when nothing was entered.
 *
 * @throws InvalidInput when it is not a JSON object
 */
export function jsonBody(entered: string): IDataObject | undefined {
	if (entered.trim() === '') return undefined;
	const body = jsonParse<unknown>(entered, { fallbackValue: null });
	if (isJsonObject(body)) return body;
	throw new InvalidInput(
		'Body: this is not a JSON object',
		'Write it like { "givenName": "Ada" }, with double quotes around names and texts. An expression may return the whole object: {{ $json }}.',
	);
}
