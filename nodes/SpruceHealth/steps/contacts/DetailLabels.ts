/** What stands before the name of a contact's details in the editor, for messages. */
export interface DetailLabels {
	/** Of details with one value, and of the custom fields, which keep what is left out. */
	fields: string;
	/** Of the lists: phone numbers, tags and the like. */
	lists: string;
}

/** In a new contact, nothing is replaced. */
export const labelsOfNew: DetailLabels = {
	fields: 'Additional Fields > ',
	lists: 'Additional Fields > ',
};

export const labelsOfUpdate: DetailLabels = {
	fields: 'Update Fields > ',
	lists: 'Update Fields > Replace All ',
};
