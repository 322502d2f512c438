import type { IDataObject } from 'n8n-workflow';
import { type FileChoice, isNoFile } from '../../values/files/binaryFields';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';
import { nothingEntered, type ValueSettings } from './singleValues';

/**
 * Reads which files of the item were chosen, in a field with `typeOptions.binaryDataProperty`.
 * `BinaryFiles` finds the files: they may be named, or stand in `$binary`.
 */
export function readFileChoice(entered: unknown, settings: ValueSettings): FileChoice {
	const choice = entered === null || entered === undefined ? '' : entered;
	const entries: unknown[] = [choice].flat();
	if (!entries.every(isFileOrName)) {
		throw new InvalidInput(
			`${settings.label}: this is not the name of a file`,
			'Enter the name of a binary field such as data, several names with commas between them, or {{ $binary }} for all files of the item.',
		);
	}
	const chosen = Array.isArray(choice) ? entries : entries[0];
	if (settings.isRequired && isNoFile(chosen)) throw nothingEntered(settings);
	return chosen;
}

function isFileOrName(entry: unknown): entry is string | IDataObject {
	return typeof entry === 'string' || isJsonObject(entry);
}
