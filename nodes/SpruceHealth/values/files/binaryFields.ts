import type { IBinaryData, IBinaryKeyData, IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../InvalidInput';
import { isJsonObject } from '../jsonObject';
import { isSameName } from '../text/oneLine';
import { listEntries } from '../text/textList';

/**
 * What may be entered where files are chosen: names of binary fields, `$binary`, one of its files, or
 * a list of these.
 */
export type FileChoice = string | IDataObject | ReadonlyArray<string | IDataObject>;

/** Whether no file was chosen. `$binary` of an item without files is empty. */
export function isNoFile(choice: FileChoice = ''): boolean {
	if (typeof choice === 'string') return listEntries(choice).length === 0;
	return Object.keys(choice).length === 0;
}

/**
 * The binary fields of the chosen files, each of them once.
 *
 * @param files the files of the item, by binary field
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput that lists the item's files, when one of the chosen files is not among them
 */
export function binaryFieldsOf(choice: FileChoice, files: IBinaryKeyData, label: string): string[] {
	const fieldsOf = (entry: unknown) =>
		isJsonObject(entry) ? fieldsOfObject(entry, files) : fieldsNamed(String(entry), files);
	// A file's name may hold a comma.
	const whole =
		typeof choice === 'string' && !isNoFile(choice) ? fieldsNamed(choice, files) : undefined;
	const entries = typeof choice === 'string' ? listEntries(choice) : [choice].flat();
	const found = whole ?? entries.flatMap((entry) => fieldsOf(entry) ?? refuse(entry, files, label));
	return [...new Set(found)];
}

/** The field with this name, else the one whose file has this name. */
function fieldsNamed(name: string, files: IBinaryKeyData): string[] | undefined {
	if (Object.hasOwn(files, name)) return [name];
	const fields = Object.keys(files);
	const named = fields.filter((field) => isSameName(field, name));
	const withFile = fields.filter((field) => isSameName(files[field].fileName ?? field, name));
	return [named, withFile].find(({ length }) => length === 1);
}

/** The fields of `$binary` or of one of its files. */
function fieldsOfObject(object: IDataObject, files: IBinaryKeyData): string[] | undefined {
	if (typeof object.mimeType === 'string') return fieldOfFile(object, files);
	const fields = Object.entries(object).map(([name, file]) => {
		if (!isJsonObject(file)) return undefined;
		const isItsOwn = Object.hasOwn(files, name) && isSameFile(files[name], file);
		return isItsOwn ? [name] : fieldOfFile(file, files);
	});
	return fields.every((one) => one !== undefined) ? fields.flat() : undefined;
}

/** The field that holds a file; undefined when none does, or when files look alike and differ. */
function fieldOfFile(file: IDataObject, files: IBinaryKeyData): string[] | undefined {
	const fields = Object.keys(files).filter((field) => isSameFile(files[field], file));
	const isOneFile = fields.every((field) => isSameFile(files[field], { ...files[fields[0]] }));
	return fields.length > 0 && isOneFile ? [fields[0]] : undefined;
}

/** n8n leaves out `data`, the content, in `$('Node').item.binary`. A stored file has an `id`. */
function isSameFile(one: IBinaryData, other: IDataObject): boolean {
	const properties = [
		'id',
		'fileName',
		'mimeType',
		'fileExtension',
		'fileSize',
		'directory',
	] as const;
	const isSameContent = other.data === undefined || one.data === other.data;
	return isSameContent && properties.every((property) => one[property] === other[property]);
}

function refuse(entry: unknown, files: IBinaryKeyData, label: string): never {
	const existing = Object.keys(files).map((field) => `"${field}"`);
	const chosen = isJsonObject(entry)
		? 'The file that the expression returns'
		: `"${String(entry)}"`;
	throw new InvalidInput(
		`${label}: the item has no such file`,
		existing.length === 0
			? `${chosen} was entered, but the item has no files. Add a node before this one that reads or downloads the file. AI agents cannot pass files.`
			: `${chosen} was entered, but the item's files are in the binary fields ${existing.join(', ')}. Enter one of these.`,
	);
}
