import type { customFieldCell } from '../../../fields/contact/contactCells';
import type { SpruceClient } from '../../../client/SpruceClient';
import type { CellReader } from '../../../framework/declare/CellReader';
import type { NamesHint } from '../../../framework/declare/operation';
import type { ContactBody } from '../contactBody';
import { type CustomFieldValue, isFieldId, resolveCustomFields } from '../resolveCustomFields';
import { findTags } from '../../tags/findOrCreateTags';
import { namedRecords } from '../../input/recordByIdOrName';
import { type ContactRow, isBlankCell, labelOf } from './ContactRow';
import { customFieldsOfHeaders, unknownHeadersHint } from './customFieldsOfHeaders';
import { customFieldText } from './customFieldText';
import { memberIds } from './memberIds';

/** Reads the cells of the organization's own fields, and tells of headers that mean nothing. */
export interface RowReading {
	reader: CellReader;
	customFieldCell: typeof customFieldCell;
	hint(message: NamesHint): void;
}

/**
 * Replaces the names of members and custom fields by their IDs, and finds the custom fields among the
 * headers. Writes nothing: new tags are created right before the contact.
 *
 * @throws InvalidInput with the name of the column or the header, when a name cannot be used
 */
export async function resolveContactRow(
	client: SpruceClient,
	row: ContactRow,
	body: ContactBody,
	reading: RowReading,
): Promise<ContactBody> {
	const organizationContactFields = row.isAutomatic
		? await fieldsOfHeaders(client, row, reading)
		: await fieldsById(client, body.organizationContactFields);
	const internalMemberIds = await memberIds(
		client,
		body.internalMemberIds,
		labelOf(row, 'internalMemberIds'),
	);
	// Only for its errors, which name the column. The names stay, so that a second try sends the same.
	await findTags(client, '/contacts/tags', body.tagIds, labelOf(row, 'tagIds'));
	return { ...body, organizationContactFields, internalMemberIds };
}

async function fieldsById(
	client: SpruceClient,
	rows: readonly CustomFieldValue[],
): Promise<CustomFieldValue[]> {
	if (rows.every(({ id }) => isFieldId(id))) return [...rows];
	const fields = await client.cachedList('/contacts/fields', 'fields');
	return resolveCustomFields(rows, namedRecords(fields, 'name'), 'Columns');
}

async function fieldsOfHeaders(
	client: SpruceClient,
	row: ContactRow,
	{ reader, customFieldCell: field, hint }: RowReading,
): Promise<CustomFieldValue[]> {
	const fields = await client.cachedList('/contacts/fields', 'fields');
	const { fieldIds, unknown } = customFieldsOfHeaders(row, namedRecords(fields, 'name'));
	const remark = unknownHeadersHint(row, unknown);
	if (remark !== undefined) hint(remark);
	return row.others.flatMap((cell) => {
		const id = fieldIds.get(cell.key);
		if (id === undefined || isBlankCell(cell.entered)) return [];
		return [{ id, value: customFieldText(reader, field, cell) }];
	});
}
