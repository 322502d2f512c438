const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The wish to stop, told by Ctrl-C, by SIGTERM or by closing the terminal. */
export interface StopListener {
	signal: AbortSignal;
	/** Gives the signals their usual effect again. */
	release(): void;
}

/** Turns the signals that end a process into an abort signal, so that what was started can be stopped. */
export function listenForStop(): StopListener {
	const controller = new AbortController();
	const stop = () => controller.abort(new Error('Stopped before it was done'));
	for (const name of stopSignals) process.on(name, stop);
	return {
		signal: controller.signal,
		release() {
			for (const name of stopSignals) process.off(name, stop);
		},
	};
}
