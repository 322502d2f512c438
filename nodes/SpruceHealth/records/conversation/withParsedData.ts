import { type IDataObject, jsonParse } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

/**
 * A webhook event with its `data` as an object: Spruce lists it as the JSON text that it delivered.
 * Data that is not a JSON object stays as it is.
 */
export function withParsedData(event: IDataObject): IDataObject {
	const { data } = event;
	if (typeof data !== 'string') return event;
	const delivered = jsonParse<unknown>(data, { fallbackValue: data });
	return isJsonObject(delivered) ? { ...event, data: delivered } : event;
}
