import { idOf, objectOf, objectsIn, type Answer, type JsonObject } from '../calls/Answer';
import { Seen } from '../report/Seen';

/** The records of a listing, wherever they are. */
export function recordsOf({ body }: Answer, name: string): JsonObject[] {
	const { [name]: documented, data } = objectOf(body);
	return [documented, data, objectOf(data)[name], body].map(objectsIn).find(isNotEmpty) ?? [];
}

/** Where the records of a listing are. */
export function formOfList({ status, body }: Answer, name: string, shownName: Seen): Seen {
	if (status !== 200) return Seen.say`${shownName}: status ${status}`;
	const { [name]: documented, data } = objectOf(body);
	if (Array.isArray(body)) return Seen.say`${shownName}: a list without an object`;
	if (Array.isArray(documented)) return Seen.say`as documented`;
	if (Array.isArray(data)) return Seen.say`${shownName}: in data`;
	if (Array.isArray(objectOf(data)[name])) return Seen.say`${shownName}: in an object in data`;
	return Seen.say`${shownName}: ${Seen.kindOf(documented)}`;
}

/** One record, and where it is in its answer. */
export interface RecordInAnswer {
	readonly record: JsonObject;
	readonly form: Seen;
}

/** Finds a record whether it is wrapped or not. */
export function recordIn({ status, body, isEmpty }: Answer, wrapper: string): RecordInAnswer {
	if (status >= 400) return { record: {}, form: Seen.say`status ${status}` };
	if (isEmpty) return { record: {}, form: Seen.say`an empty body` };
	const top = objectOf(body);
	const places: Array<[JsonObject, Seen]> = [
		[objectOf(top[wrapper]), Seen.say`wrapped`],
		[top, Seen.say`bare`],
		[objectOf(objectOf(top.data)[wrapper]), Seen.say`wrapped, in data`],
		[objectOf(top.data), Seen.say`in data`],
	];
	const place = places.find(([record]) => idOf(record) !== undefined);
	if (place === undefined) return { record: {}, form: Seen.say`no record with an id` };
	return { record: place[0], form: place[1] };
}

function isNotEmpty(records: JsonObject[]): boolean {
	return records.length > 0;
}
