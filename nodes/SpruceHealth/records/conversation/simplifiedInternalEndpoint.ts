import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn, withoutMissing } from '../../values/jsonObject';

/** One of the practice's own numbers or addresses, its owner, and its ID for sending messages. */
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

/** Teammates have a `displayName`, teams and the organization have a `name`. */
function nameOf({ displayName, name, id }: IDataObject): IDataObject[string] {
	return displayName ?? name ?? id;
}
