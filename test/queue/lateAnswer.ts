/** So late that many calls are under way at once, and that a killed worker misses an answer. */
export const lateAnswer = {
	kind: 'delay',
	operationId: 'PostConversationMessage',
	delayMs: 100,
	when: 'after',
	times: Infinity,
} as const;
