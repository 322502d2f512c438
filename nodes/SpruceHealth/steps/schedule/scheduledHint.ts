/** What the editor says above the output when Only Between has put messages off. */
export function scheduledHint(messages: number): string {
	const subject = messages === 1 ? '1 message waits' : `${messages} messages wait`;
	return `${subject} in Spruce for the hours under Only Between. The output says until when under scheduledFor.`;
}
