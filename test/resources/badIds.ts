/** Values that an expression may return for an ID, and what the error says after the label. */
export const badIds: Array<[value: string, problem: string]> = [
	['', 'the ID is empty'],
	['   ', 'the ID is empty'],
	['..', 'this is not an ID of Spruce Health'],
	['x/../y', 'this is not an ID of Spruce Health'],
	['x?all=1', 'this is not an ID of Spruce Health'],
	['%2e%2e', 'this is not an ID of Spruce Health'],
	['undefined', 'the ID contains "undefined" instead of a value'],
	['entity_null', 'the ID contains "null" instead of a value'],
];

/** The same for a conversation item, with the ID that people most often confuse with it. */
export const badConversationItemIds: typeof badIds = [
	...badIds,
	['t_0E5QDJJC03000', '"t_0E5QDJJC03000" is the ID of a conversation'],
];
