import type { IDataObject } from 'n8n-workflow';
import { allContactColumns } from '../../../values/contact/contactColumns';
import { InvalidInput } from '../../../values/InvalidInput';
import {
	emailCriterion,
	linkCriterion,
	type MatchCriterion,
	phoneCriterion,
} from '../matchCriteria';
import { columnName, type ContactRow, labelOf } from './ContactRow';

const field = 'Columns to Match On';

/** The IDs of the columns by which a contact can be found. */
const matchable = allContactColumns
	.filter(({ canMatch }) => canMatch === true)
	.map(({ id }): string => id);

/**
 * What to find a contact by, in the order that the user chose. Skips blank cells.
 *
 * @param points the phone numbers and email addresses of the row, by the ID of their column
 * @param link the request body of the link to the External ID, if the row has one
 * @throws InvalidInput when nothing was chosen, or when everything chosen is blank
 */
export function columnCriteria(
	row: ContactRow,
	points: ReadonlyMap<string, string>,
	link: IDataObject | undefined,
): MatchCriterion[] {
	const chosen = [...new Set(row.matchingColumns)];
	const unsuitable = chosen.find((id) => !matchable.includes(id));
	if (unsuitable !== undefined || chosen.length === 0) throw notChosen(unsuitable);
	const criteria = chosen.flatMap((id): MatchCriterion[] => {
		const label = labelOf(row, id);
		if (id === 'externalId') return link === undefined ? [] : [{ ...linkCriterion(link), label }];
		const point = points.get(id);
		if (point === undefined) return [];
		const criterion = id === 'emailAddress' ? emailCriterion(point) : phoneCriterion(point);
		return [{ ...criterion, label }];
	});
	if (criteria.length === 0) throw nothingFilled(row, chosen);
	return criteria;
}

function notChosen(unsuitable: string | undefined): InvalidInput {
	return new InvalidInput(
		unsuitable === undefined
			? `${field}: nothing was chosen`
			: `${field}: a contact cannot be found by "${columnName(unsuitable)}"`,
		`Choose what to find the contact by: ${matchable.map(columnName).join(', ')}.`,
	);
}

function nothingFilled(row: ContactRow, chosen: readonly string[]): InvalidInput {
	const filled = matchable
		.filter((id) => row.cells.has(id))
		.map((id) => labelled(columnName(id), row.cells.get(id)?.label));
	const advice =
		filled.length > 0
			? `The row has ${filled.join(' and ')}. Choose ${filled.length > 1 ? 'one of these' : 'it'} there as well.`
			: row.isAutomatic
				? 'Fill in one of them. The headers of the input must say which one it is, such as MRN, Phone or Email.'
				: 'Fill in one of them, or check that the expressions return a value for this item.';
	return new InvalidInput(
		`${chosen.map(columnName).join(', ')}: nothing to find the contact by`,
		`Everything chosen under ${field} is blank in this row. ${advice}`,
	);
}

/** The name of a column, with the header under which it stands in the sheet. */
function labelled(column: string, label: string | undefined): string {
	return label === undefined || label === column ? column : `${column} ("${label}")`;
}
