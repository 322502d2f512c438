const attachments = 'Files cannot be attached yet.';
const author = 'The first message of a conversation comes from the organization for now.';
const newConversation = 'A new conversation is not in the archive.';

/** What Spruce would take and the node does not offer, each with the reason. */
export const notOffered: Record<string, Record<string, string>> = {
	'conversation: create': {
		'note.message.attachments': attachments,
		'note.message.author': author,
		'note.message.stayArchived': newConversation,
		'secure.message.attachments': attachments,
		'secure.message.author': author,
		'secure.message.stayArchived': newConversation,
	},
	'message: post': { attachments },
};

/** Kinds of elements of a message's body that the node does not offer, each with the reason. */
export const bodyElementsNotOffered: Record<string, string> = {
	page: 'Members cannot be paged yet.',
};
