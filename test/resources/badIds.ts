/** Values that an expression may give for an id, and what the node says of each after the label. */
export const badIds: Array<[value: string, problem: string]> = [
	['', 'the ID is empty'],
	['   ', 'the ID is empty'],
	['..', '".." is not an ID of Spruce Health'],
	['x/../y', '"x/../y" is not an ID of Spruce Health'],
	['x?all=1', '"x?all=1" is not an ID of Spruce Health'],
	['%2e%2e', '"%2e%2e" is not an ID of Spruce Health'],
];
