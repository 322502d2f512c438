/** How large a downloaded file may be, in millions of bytes, where the user says nothing else. */
export const usualMaxFileSize = 200;

/** A limit for files from elsewhere, so that none fills the memory or the disk of the n8n server. */
export const maxFileSize = {
	displayName: 'Maximum File Size (MB)',
	name: 'maxFileSize',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 200,
	description: 'A larger file fails. Where n8n keeps files in memory, raise this with care.',
} as const;
