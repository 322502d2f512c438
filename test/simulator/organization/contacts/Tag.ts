/** A tag of contacts or of conversations; the two sets are separate. */
export interface Tag {
	object: 'tag';
	id: string;
	value: string;
}
