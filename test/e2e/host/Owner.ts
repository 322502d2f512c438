/** The person who owns a server. */
export interface Owner {
	email: string;
	firstName: string;
	lastName: string;
	/** n8n wants eight characters, a digit and a capital letter. */
	password: string;
}
