import { objectOf, objectsIn, type Answer } from '../calls/Answer';
import { Seen } from '../report/Seen';

/** The types of errors that were reported or may be expected. */
const types = [
	'bad_parameter',
	'BAD_PARAMETER',
	'invalid_input',
	'duplicate_request',
	'not_found',
	'forbidden',
	'unauthorized',
	'rate_limited',
	'internal',
	'internal_error',
	'conflict',
	'validation_error',
];

/** The status of an answer, and the type of error where it is one. */
export function errorOf({ status, body }: Answer): Seen {
	if (status < 400) return Seen.say`${status}`;
	const { type } = objectOf(body);
	const word =
		typeof type === 'string' && type !== '' ? Seen.known(types, type) : Seen.kindOf(type);
	return Seen.say`${status} type ${word}`;
}

/** Where an error says what happened. */
export function formOfError({ body, isEmpty }: Answer): Seen {
	if (isEmpty) return Seen.say`an empty body`;
	if (body === undefined) return Seen.say`a body that is not JSON`;
	const { statusCode, type, message, error, errors, details } = objectOf(body);
	if (objectsIn(errors).length > 0) return Seen.say`{errors: [...]}`;
	if (error !== undefined) return Seen.say`{error: ${Seen.kindOf(error)}}`;
	const more = details === undefined ? Seen.say`` : Seen.say`, details: ${Seen.kindOf(details)}`;
	return Seen.say`{statusCode: ${Seen.kindOf(statusCode)}, type: ${Seen.kindOf(type)}, message: ${Seen.kindOf(message)}${more}}`;
}
