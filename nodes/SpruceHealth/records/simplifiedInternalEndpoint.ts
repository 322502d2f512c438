import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../client/jsonObject';
import { present } from './valuesOf';

/** One of the practice's own addresses with the ID that sending takes, and whose it is. */
export function simplifiedInternalEndpoint(internalEndpoint: IDataObject): IDataObject {
	const { endpoint, owner, additionalMembers } = internalEndpoint;
	const { id, channel, label, displayValue, rawValue } = isJsonObject(endpoint) ? endpoint : {};
	const members = Array.isArray(additionalMembers) ? additionalMembers.filter(isJsonObject) : [];
	return present({
		id,
		channel,
		label,
		displayValue,
		rawValue,
		ownerId: isJsonObject(owner) ? owner.id : undefined,
		ownerName: isJsonObject(owner) ? nameOf(owner) : undefined,
		additionalMembers: members.map(nameOf),
	});
}

/** Teammates have a display name, teams and the organization a name. */
function nameOf({ displayName, name, id }: IDataObject): IDataObject[string] {
	return displayName ?? name ?? id;
}
