/** Whether a URL leads to the computer that it is used on. */
export function isThisComputer({ hostname }: URL): boolean {
	return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
