import { InvalidInput } from '../../values/InvalidInput';

/** The error of a write with a credential that may only read. */
export function readOnlyRefusal(): InvalidInput {
	return new InvalidInput(
		'Credential: this Spruce Health credential may only read, so nothing was sent',
		'Choose an operation that only reads. To allow changes, switch Read Only off in the credential.',
	);
}
