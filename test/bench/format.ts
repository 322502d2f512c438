/** Numbers as the table shows them. */
export const format = {
	seconds: (ms: number): string => `${(ms / 1_000).toFixed(2)} s`,
	milliseconds: (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`,
	megabytes: (megabytes: number): string => `${megabytes.toFixed(0)} MB`,
	kilobytes: (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`,
	times: (factor: number): string => `${factor.toFixed(2)} x`,
	count: (count: number): string => count.toLocaleString('en-US'),
	percent: (share: number): string => `${(share * 100).toFixed(1)} %`,
};
