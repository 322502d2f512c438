import { type IDataObject, jsonParse } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';

/**
 * A body that the user wrote as JSON; undefined when nothing was entered.
 *
 * @throws InvalidInput when it is no JSON object
 */
export function jsonBody(entered: string): IDataObject | undefined {
	if (entered.trim() === '') return undefined;
	const body = jsonParse<unknown>(entered, { fallbackValue: null });
	if (isJsonObject(body)) return body;
	throw new InvalidInput(
		'Body: this is not a JSON object',
		'Write it like { "givenName": "Ada" }, with double quotes around names and texts. An expression may give the whole object: {{ $json }}.',
	);
}
