/**
 * What each operation does and gives, in docs/operations.md. The descriptions of the node are shorter,
 * because n8n's AI builder reads all of them. What the fields say is not repeated here.
 */
export const operationTexts: Readonly<Record<string, string>> = {
	'call: create':
		'Gives the number that a teammate dials from **Originating Number** to reach the patient. The patient sees the number of your practice. See [Call a patient](messages.md#call-a-patient).',
	'contact: create':
		'Adds a contact. It needs a name, or a phone number, fax number or email address. If the person may be in Spruce already, use **Create or Update** instead.',
	'contact: delete':
		"Deletes a contact. Spruce refuses it if the contact's `canDelete` is false, which you see with **Simplify** off.",
	'contact: get': 'Gives one contact.',
	'contact: getAll': 'Gives the contacts of your organization, one item each.',
	'contact: getConversations':
		'Gives the conversations that the contact takes part in or is associated with, one item each.',
	'contact: invite':
		'Invites a patient to secure messaging by text or email, over a Spruce Link. A pending invite is sent again. A contact that has a Spruce account already, or is not a patient, is refused. An invite whose answer is lost is never repeated, because Spruce could not recognize the repeat. See [Invite a patient](contacts.md#invite-a-patient-to-secure-messaging).',
	'contact: search':
		'Finds contacts by free text, by filters, or by both. A filter without a value is refused, because without it the search would find everybody. See [Find contacts](contacts.md#find-contacts).',
	'contact: update':
		'Changes a contact. What is blank stays as it is, and **Clear Fields** erases. What is called **Replace All** takes the place of everything of its kind that the contact has. **Add Tag Names or IDs** and **Remove Tag Names or IDs** keep the other tags. See [Tags and custom fields](contacts.md#tags-and-custom-fields).',
	'contact: upsert':
		'Finds a contact and updates it, or creates it if nobody matches. `isNew` says which of the two happened. Several matches are an error that names them.\n\nWhat is blank stays as it is. Phone numbers, email addresses, fax numbers, members and tags are added, never replaced. A row that changes nothing writes nothing. See [Create or update](contacts.md#create-or-update) and [Rows from a spreadsheet](sheets.md).',
	'contactField: create':
		'Adds a custom field, which appears on all contacts. If the field exists already, you get that one.',
	'contactField: getAll':
		'Gives the custom fields that your organization has added to its contacts.',
	'contactTag: create':
		'Adds a tag for contacts. If the tag exists already, you get that one. You rarely need it: where you tag a contact, an unknown name becomes a new tag.',
	'contactTag: getAll': 'Gives the tags that contacts can have.',
	'conversation: addTags':
		'Adds tags to a conversation, which keeps its other tags. If it has them already, nothing is written and you get it as it is.',
	'conversation: archive':
		'Moves a conversation from the inbox to the archive. If it is archived already, nothing is written and you get it as it is. To move it back, use **Update**.',
	'conversation: assign':
		'Assigns a conversation to a teammate, a team or nobody. A suspended teammate is refused. If it is assigned like this already, nothing is written and you get it as it is.',
	'conversation: create':
		'Starts a secure conversation with patients, or a note that only the team sees, with a first message if you like. `postMessageRequestId` identifies that message. See [Start a conversation](conversations.md#start-a-conversation).',
	'conversation: get': 'Gives one conversation with its participants, tags and assignee.',
	'conversation: getAll':
		'Gives the conversations of your organization, by creation or by last message, one item each.',
	'conversation: getNeedingReply':
		'Gives the conversations in which the patient had the last word and still waits, the longest wait first. A missed call counts, and a call that someone took is answered. Internal notes do not count. See [Who waits for an answer](conversations.md#who-waits-for-an-answer).',
	'conversation: removeTags':
		'Removes tags from a conversation, which keeps its other tags. A name that no tag has is named above the output. If it has none of the tags, nothing is written and you get it as it is.',
	'conversation: update':
		'Makes several changes at once, and those that no other operation makes: moving a conversation back to the inbox, or replacing all of its tags.',
	'conversationItem: delete':
		'Deletes a message or note. You can restore it in the Spruce app. What cannot be deleted there, such as some calls, gives an error that says so.',
	'conversationItem: download':
		'Downloads the attachments, recordings and voicemail of a message or call. Each file is an item of its own, so the next node can store it. See [Download files](conversations.md#download-files).',
	'conversationItem: get': 'Gives one message, call, fax, voicemail or note.',
	'conversationItem: getAll':
		'Gives the messages, calls, faxes, voicemails and notes of a conversation. **Output** _Transcript_ gives one item with a text to read instead, in `transcript`. `isComplete` is false if something is left out. See [A conversation as a text](conversations.md#a-conversation-as-a-text).',
	'conversationTag: create':
		'Adds a tag for conversations. If the tag exists already, you get that one. You rarely need it: where you tag a conversation, an unknown name becomes a new tag.',
	'conversationTag: getAll': 'Gives the tags that conversations can have.',
	'customApiCall: call':
		'Calls an address of the Spruce API for which there is no operation yet. It uses the credential, the retries, the rate limit and the paging of this node, and gives whatever Spruce answers. A POST is never repeated once it may have been carried out.',
	'integrationLink: create':
		'Links a contact to its record in Athenahealth, Elation, Hint or a system of your own. **Contact: Search** and **Contact: Create or Update** then find the contact by that ID. See [Links to the health record](contacts.md#links-to-the-health-record).',
	'integrationLink: delete':
		'Removes the link. The contact and its record in the other system stay.',
	'integrationLink: getAll': 'Gives the records in other systems that a contact is linked to.',
	'internalEndpoint: getAll':
		'Gives the phone numbers, fax numbers, email addresses and Spruce Links of your practice, each with the ID that sending takes.',
	'media: upload':
		'Uploads a file of the input item and gives its ID. You rarely need it: the option **Attachments** of a message uploads and attaches files in one step.',
	'member: get': 'Gives one teammate or team. By ID, you can also get the organization itself.',
	'member: getAll':
		'Gives the teammates, the teams and the organization itself. `type` says which is which.',
	'message: addNote':
		'Writes a note in a conversation. Only the team sees it, whatever the conversation is. Once Spruce has accepted the note, you get `requestId` and `conversationId`; the rest needs **Wait Until Posted (Seconds)**. See [Internal notes](messages.md#internal-notes).',
	'message: post':
		'Replies in a conversation. The patient gets the message the way the conversation goes: as a text, an email or a secure message. A conversation of the type note takes internal notes only, so this is refused there. Once Spruce has accepted the message, you get `requestId` and `conversationId`; the rest needs **Wait Until Posted (Seconds)**. See [Send messages](messages.md).',
	'message: send':
		'Sends a text, an email, a fax or a secure message, now or at the time under **Send At**. The output has `to`, `from`, `conversationId`, `contactId` and `scheduledFor` as far as they are known without another call. What Spruce has posted needs **Wait Until Posted (Seconds)**. See [Send messages](messages.md).',
	'message: sendAndWait':
		'Asks a question, waits for up to 7 days, and goes on with the reply. `replied` is true when a reply has come, and false when none came in time. With **Reply Type** _Yes or No_, `data.approved` is true or false.\n\nIt takes one item at a time, and needs an n8n that Spruce can reach. For many patients, see [Ask patients](asking.md).',
	'organization: get': 'Gives the name and the ID of the organization that the token belongs to.',
	'phoneLine: get': 'Gives the name of one phone line.',
	'phoneLine: getAll': 'Gives the phone lines of your organization.',
	'rateLimit: get':
		'Gives how many calls to Spruce your organization has left this minute and today, so that a workflow can branch on it. It takes one call itself.',
	'savedMessage: getAll':
		'Gives the texts that teammates keep for reuse. `shared` is false for private ones.',
	'scheduledMessage: create':
		'Schedules a message to the patient in a conversation, for a time still to come. It takes no files.',
	'scheduledMessage: createNote':
		'Schedules a note in a conversation, for a time still to come. Only the team sees it.',
	'scheduledMessage: delete': 'Deletes a message that waits to be sent, so that nobody gets it.',
	'scheduledMessage: getAll': 'Gives the messages and notes that wait to be sent.',
	'team: getMembers': 'Gives the teammates of a team, one item each.',
	'transcription: get':
		'Gives what was said in a voicemail, a recording or an audio file, with a summary if Spruce has one. Each recording of a call is an item of its own. See [Voicemails and recordings as text](conversations.md#voicemails-and-recordings-as-text).',
	'webhookEndpoint: create':
		'Has Spruce send every event to a URL of yours. The signing secret is in `signingSecrets[0].value`, and Spruce shows it only now. n8n saves it with the execution, so keep it safe. To start a workflow on events, use **Spruce Health Trigger** instead. See [Triggers](triggers.md).',
	'webhookEndpoint: delete': 'Deletes an endpoint. Spruce sends no more events to its URL.',
	'webhookEndpoint: get':
		'Gives the URL and the status of an endpoint, without the value of its signing secret.',
	'webhookEndpoint: getAll':
		'Gives every address that Spruce sends events to, also those of other systems.',
	'webhookEndpoint: getEvents':
		'Gives the events of the last 30 days and how their delivery went. The content of each event is an object under `data`.',
	'webhookEndpoint: setPaused': 'Stops the events to an endpoint, or lets them go on.',
};
