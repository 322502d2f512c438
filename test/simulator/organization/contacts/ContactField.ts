/** A field that the organization has added to all its contacts. */
export interface ContactField {
	id: string;
	name: string;
}
