import { InvalidInput } from '../../values/InvalidInput';

/**
 * Whether a credential may only read. n8n variables, external secrets and the command line turn the
 * switch into text.
 *
 * @param entered the credential's `readOnly`; older credentials do not have it
 * @throws InvalidInput when it is neither true nor false: taking "yes" for false would allow writes
 */
export function isReadOnly(entered: unknown): boolean {
	if (entered === undefined || entered === null) return false;
	const text = String(entered).trim().toLowerCase();
	if (text === 'true' || text === 'false') return text === 'true';
	throw new InvalidInput(
		'Credential: Read Only is neither true nor false, so nothing was sent',
		'Switch it on or off in the Spruce Health credential. A variable or an external secret must hold the word true or false.',
	);
}

/** The error of a write with a credential that may only read. */
export function readOnlyRefusal(): InvalidInput {
	return new InvalidInput(
		'Credential: this Spruce Health credential may only read, so nothing was sent',
		'Choose an operation that only reads. To allow changes, switch Read Only off in the credential.',
	);
}
