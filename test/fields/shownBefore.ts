import type { IDataObject, NodeHint } from 'n8n-workflow';
import { runInNewContext } from 'node:vm';

/** The hints that the editor shows before a run; without items, n8n's `$input` throws. */
export function shownBefore(
	hints: readonly NodeHint[],
	$parameter: IDataObject,
	items: number,
): string[] {
	const all = () => {
		if (items === 0) throw new Error('No execution data available');
		return Array.from({ length: items });
	};
	return hints
		.filter(({ displayCondition = '' }) =>
			runInNewContext(displayCondition.replace(/^=\{\{|\}\}$/g, ''), {
				$parameter,
				$input: { all },
			}),
		)
		.map(({ message }) => message);
}
