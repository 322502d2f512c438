import { setMaxListeners } from 'node:events';

/** An AbortController for many at once: Node takes more than ten who listen to one for a leak. */
export function sharedAbort(): AbortController {
	const controller = new AbortController();
	setMaxListeners(Infinity, controller.signal);
	return controller;
}
