import { withoutEnd } from '../text/withoutEnd';

/**
 * The letters and digits of what people write where there is nothing to write. Not among them are the
 * surnames Na, Null and New, the given names Nan and Nil, and whatever else may be somebody's name.
 */
const noValues = [
	...['none', 'noneyet', 'notyet', 'notapplicable', 'notassigned', 'notavailable', 'notknown'],
	...['notonfile', 'notprovided', 'unassigned', 'unknown', 'tba', 'tbd'],
];

/**
 * What else stands where a patient has no ID yet, and the header or the prefix that is left where an
 * expression has put nothing behind it.
 */
const noIds = [
	...['', 'na', 'nan', 'nil', 'null', 'undefined', 'unk', 'blank', 'empty', 'missing', 'pending'],
	...['noid', 'nomrn', 'nonumber', 'new', 'newpatient', 'yes', 'no', 'true', 'false'],
	...['deceased', 'inactive', 'self', 'seechart', 'seenotes'],
	...['id', 'mrn', 'ehr', 'emr', 'chart', 'patient', 'number', 'athena', 'elation', 'hint'],
	...['patientid', 'chartid', 'chartnumber', 'externalid', 'medicalrecordnumber'],
];

/** More than any of them, in parentheses too. */
const longest = 40;

/** `N/A`, `n.a.`, `n\a`: with a sign between its letters, it is no name. */
const notApplicable = /^n\s*[/\\.]\s*a\.?$/i;

/**
 * Whether a text says that there is nothing, such as `N/A`, `(none)` or `Unknown`. A name or a tag that
 * says so was not meant as one. `#N/A` is refused where it is read: a formula failed.
 */
export function isPlaceholder(text: string): boolean {
	if (text.length > longest) return false;
	const plain = text.normalize('NFKC').trim();
	const bare = withoutEnd(plain.replace(/^[^\p{L}\p{N}#]+/u, ''), /[^\p{L}\p{N}.]/u);
	return notApplicable.test(bare) || noValues.includes(lettersOf(plain));
}

/** Whether a text is not the ID of one patient: a placeholder, zeros only, or no letters and digits. */
export function isPlaceholderId(text: string): boolean {
	const letters = lettersOf(text.normalize('NFKC'));
	return /^0+$/.test(letters) || [...noIds, ...noValues].includes(letters);
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
