import type { IDataObject } from 'n8n-workflow';
import type { contactCells, customFieldCell } from '../../../fields/contact/contactCells';
import type { dateFormat } from '../../../fields/contact/dateFormat';
import type { system } from '../../../fields/contact/integrationLink';
import type { CellReader } from '../../../framework/declare/CellReader';
import type { ParamsOf } from '../../../framework/declare/params';
import { type ContactBody, contactBody } from '../contactBody';
import { emailAddressOf } from '../../input/emailAddressOf';
import { phoneNumberOf } from '../../input/phoneNumberOf';
import { externalIdOf } from '../externalIdOf';
import type { MatchCriterion } from '../matchCriteria';
import { assertCell } from './cellOf';
import { columnCriteria } from './columnCriteria';
import { columnLink } from './columnLink';
import { type ContactRow, isBlankCell, labelOf } from './ContactRow';
import { customFieldText } from './customFieldText';

/** How the cells are read; see the fields of these names. */
export interface CellFields {
	contactCells: typeof contactCells;
	customFieldCell: typeof customFieldCell;
}

/** What was chosen beside the columns. */
export type RowOptions = Partial<ParamsOf<[typeof dateFormat, typeof system]>>;

/** A row of which everything is read and checked that needs no call to Spruce. */
export interface ReadContactRow {
	/** With the names of members, tags and custom fields as they were entered. */
	body: ContactBody;
	criteria: MatchCriterion[];
	/** The request body of the link to the External ID. */
	link: IDataObject | undefined;
}

/** The columns with phone numbers, and the labels under which the contact gets them. */
const phoneLabels = {
	phoneNumber: '',
	mobilePhone: 'Mobile',
	homePhone: 'Home',
	workPhone: 'Work',
};

const phoneColumns = ['phoneNumber', 'mobilePhone', 'homePhone', 'workPhone'] as const;

/**
 * Reads a row and checks it as far as that needs no call to Spruce.
 *
 * @throws InvalidInput with the name of the column or the header, when a cell cannot be used
 */
export function readContactRow(
	row: ContactRow,
	reader: CellReader,
	fields: CellFields,
	options: RowOptions,
): ReadContactRow {
	const { phoneNumber, mobilePhone, homePhone, workPhone, faxNumber, emailAddress, ...others } =
		reader.read(fields.contactCells, row.cells, options.dateFormat);
	const { externalId, linkUrl, tagIds, ...details } = others;
	const columnLabel = (id: string) => labelOf(row, id);
	const points = new Map<string, string>();
	const numbers = { phoneNumber, mobilePhone, homePhone, workPhone, faxNumber };
	for (const [id, text] of Object.entries(numbers)) {
		if (!isBlankCell(text)) points.set(id, phoneNumberOf(String(text), columnLabel(id)));
	}
	if (emailAddress !== undefined && !isBlankCell(emailAddress)) {
		points.set('emailAddress', emailAddressOf(emailAddress, columnLabel('emailAddress')));
	}
	const texts = { externalId: externalIdOf(externalId ?? '', columnLabel('externalId')), linkUrl };
	const link = columnLink({ system: options.system ?? 'custom', ...texts }, columnLabel);
	const rows = (id: string, label: string) => {
		const value = points.get(id);
		return value === undefined ? [] : [{ value, label }];
	};
	const body = contactBody({
		...details,
		tagIds: tagsIn(tagIds, columnLabel('tagIds')),
		phoneNumbers: { phoneNumber: phoneColumns.flatMap((id) => rows(id, phoneLabels[id])) },
		faxNumbers: { faxNumber: rows('faxNumber', '') },
		emailAddresses: { emailAddress: rows('emailAddress', '') },
		organizationContactFields: {
			field: row.isAutomatic ? [] : customFieldRows(row, reader, fields),
		},
	});
	return { body, criteria: columnCriteria(row, points, link), link };
}

/** The tags in a cell, which may hold a check box or say nothing as a whole cell may: `n/a, VIP`. */
function tagsIn(entered: readonly string[] = [], label: string): string[] {
	for (const tag of entered) assertCell(tag, label);
	return entered.filter((tag) => !isBlankCell(tag));
}

/** The organization's own fields that were filled in one by one. Their column has the ID of the field. */
function customFieldRows(
	{ others }: ContactRow,
	reader: CellReader,
	{ customFieldCell: field }: CellFields,
): Array<{ id: string; value: string }> {
	return others
		.filter(({ entered }) => !isBlankCell(entered))
		.map((cell) => ({ id: cell.key, value: customFieldText(reader, field, cell) }));
}
