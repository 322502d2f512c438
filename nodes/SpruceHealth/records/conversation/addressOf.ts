import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { lineName } from '../../values/lines/lines';
import { e164 } from '../../values/phoneNumber';

/**
 * The phone or fax number of an endpoint in E.164 form, or its email address or Spruce Link. Spruce's
 * documents promise E.164, but their example has no plus.
 */
export function addressOf(endpoint: unknown): string | undefined {
	if (!isJsonObject(endpoint)) return undefined;
	return phoneOrAddress(textOf(endpoint.rawValue) || textOf(endpoint.displayValue));
}

/** A phone number in E.164 form, in whatever spelling Spruce sends it; any other address as it is. */
export function phoneOrAddress(value: unknown): string {
	const address = textOf(value);
	const international = /^\d{11,15}$/.test(address) ? e164(`+${address}`) : undefined;
	return e164(address) ?? international ?? address;
}

/** The practice's line of a conversation by its name in the lists: `Main Line: (206) 555-0100`. */
export function lineOf({ internalEndpoint }: IDataObject): string | undefined {
	if (!isJsonObject(internalEndpoint)) return undefined;
	const { label, displayValue, rawValue } = internalEndpoint;
	return lineName({
		label: textOf(label),
		displayValue: textOf(displayValue) || textOf(rawValue),
		id: '',
	});
}

/** Spruce may send a number where it documents a text. */
function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
