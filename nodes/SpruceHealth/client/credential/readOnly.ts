import { InvalidInput } from '../../values/InvalidInput';

/** The refusal of a write by a credential that may only read. */
export function readOnlyRefusal(): InvalidInput {
	return new InvalidInput(
		'Credential: this Spruce Health credential may only read, so nothing was sent',
		'Choose an operation that only reads, or switch Read Only off in the credential, if changes are wanted here.',
	);
}
