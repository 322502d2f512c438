/** A number with its unit, as people write it: `1 call`, `2 calls`. */
export function counted(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
