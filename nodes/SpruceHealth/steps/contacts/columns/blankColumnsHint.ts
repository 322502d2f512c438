import type { MappedColumns } from '../../../framework/declare/MappedColumns';
import type { NamesHint } from '../../../framework/declare/operation';
import { columnNamed, isBlankCell } from './ContactRow';

/**
 * Says which columns got nothing from their expressions in any row: the sheet may call them otherwise.
 * Undefined where no column has an expression.
 */
export function blankColumnsHint({
	expressions,
	names,
	values,
}: MappedColumns): NamesHint | undefined {
	if (expressions.length === 0) return undefined;
	const nameOf = (id: string) => names[id] ?? id;
	const isBlank = (id: string) => isBlankCell(values[id], columnNamed(id));
	return {
		names: expressions.filter((id) => isBlank(id)).map(nameOf),
		except: expressions.filter((id) => !isBlank(id)).map(nameOf),
		text: (columns, rows) =>
			`Nothing was stored in ${columns}: ${rows === 1 ? '' : `in all ${rows} rows, `}the expression there gave nothing. Check what your sheet calls it.`,
	};
}
