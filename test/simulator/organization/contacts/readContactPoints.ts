import type { Input } from '../../serving/Input';
import type { ContactPoint } from './Contact';
import type { Organization } from '../Organization';
import { toDisplay, toE164 } from './phoneNumber';

/** Reads phone or fax numbers or email addresses; known ones keep their ids. */
export function readContactPoints(
	organization: Organization,
	input: Input,
	field: 'phoneNumbers' | 'faxNumbers' | 'emailAddresses',
	known: ContactPoint[],
): ContactPoint[] {
	const points = input.objects(field);
	return (
		points?.map((point) => {
			const value = field === 'emailAddresses' ? readEmailAddress(point) : readNumber(point);
			const label = point.text('label');
			return {
				id:
					known.find((candidate) => candidate.value === value)?.id ??
					organization.newId('entityContact'),
				...(label && { label }),
				value,
				...(field !== 'emailAddresses' && { displayValue: toDisplay(value) }),
			};
		}) ?? known
	);
}

function readNumber(point: Input): string {
	return toE164(point.requiredText('value')) ?? point.refuse('value', 'is not a phone number');
}

function readEmailAddress(point: Input): string {
	const value = point.requiredText('value');
	return /^[^\s@]+@[^\s@]+$/.test(value) ? value : point.refuse('value', 'is not an email address');
}
