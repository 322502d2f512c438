import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn, withoutMissing } from '../../values/jsonObject';

/** One of the practice's own addresses with the ID that sending takes, and whose it is. */
export function simplifiedInternalEndpoint(internalEndpoint: IDataObject): IDataObject {
	const { endpoint, owner, additionalMembers } = internalEndpoint;
	const { id, channel, label, displayValue, rawValue } = isJsonObject(endpoint) ? endpoint : {};
	return withoutMissing({
		id,
		channel,
		label,
		displayValue,
		rawValue,
		ownerId: isJsonObject(owner) ? owner.id : undefined,
		ownerName: isJsonObject(owner) ? nameOf(owner) : undefined,
		additionalMembers: objectsIn(additionalMembers).map(nameOf),
	});
}

/** Teammates have a display name, teams and the organization a name. */
function nameOf({ displayName, name, id }: IDataObject): IDataObject[string] {
	return displayName ?? name ?? id;
}
