/** What Contact: Get gives in the simulator. */
export const exampleOfOutput = {
	id: 'entity_0021677GXH000',
	displayName: 'Hugo Sampleworth',
	givenName: 'Hugo',
	familyName: 'Sampleworth',
	category: 'patient',
	dateOfBirth: '1946-02-02',
	phoneNumbers: ['+12535550103'],
	emailAddresses: ['hugo.sampleworth@example.com'],
	tags: ['Hypertension'],
	appURL: 'https://app.sprucehealth.com/org/entity_002165863N000/contact/entity_0021677GXH000',
};

/** The page before its table of contents. */
export const beforeList = `<!-- Written by test/documents/operations.test.ts from the declarations of the node. Do not edit. -->

# Operations

What the **Spruce Health** node does, what you enter, and what comes out. Choose a **Resource**, such as _Contact_, then an **Operation**, such as _Get Many_. The nodes that start a workflow have a page of their own: [Triggers](triggers.md).

![The node panel of n8n with the actions of Spruce Health, by resource](node-creator.png)

## What do you want to do?

| You want to | Choose |
| --- | --- |
| Text, email or fax a patient | [Message: Send](#message-send) |
| Answer in a conversation | [Message: Post to Conversation](#message-post-to-conversation) |
| Tell the team only | [Message: Add Internal Note](#message-add-internal-note) |
| Ask, and go on with the reply | [Message: Send and Wait for Reply](#message-send-and-wait-for-reply), see [Ask patients](asking.md) |
| Send something later | [Message: Send](#message-send) with **Send At** |
| Schedule something in a conversation | [Scheduled Message: Create](#scheduled-message-create) |
| Remind the team later | [Scheduled Message: Schedule Internal Note](#scheduled-message-schedule-internal-note) |
| Text nobody at night | [Message: Send](#message-send) with **Only Between**, see [Quiet hours](messages.md#quiet-hours) |
| Find a patient | [Contact: Search](#contact-search) |
| Bring in patients from another system | [Contact: Create or Update](#contact-create-or-update) |
| Invite a patient to secure messaging | [Contact: Invite](#contact-invite) |
| See who waits for an answer | [Conversation: Get Many That Need a Reply](#conversation-get-many-that-need-a-reply) |
| Archive a conversation | [Conversation: Archive](#conversation-archive) |
| Assign a conversation | [Conversation: Assign](#conversation-assign) |
| Tag a conversation | [Conversation: Add Tags](#conversation-add-tags), [Remove Tags](#conversation-remove-tags) |
| Save faxes, recordings and voicemails | [Conversation Item: Download Files](#conversation-item-download-files) |
| Read what a voicemail says | [Transcription: Get](#transcription-get) |
| Read or summarize a conversation | [Conversation Item: Get Many](#conversation-item-get-many) with **Output** _Transcript_ |
| Call a patient from your own phone | [Call: Create Proxy Call](#call-create-proxy-call) |

## All operations`;

/** The page between its table of contents and the operations. */
export const afterList = `## How to read this page

Each operation has its fields in the order of the editor. Those that many operations have are named under **Also**, and explained [below](#fields-of-many-operations).

- **(required)**: the node refuses an item that has nothing there.
- **Starts as**: what the field has in a new node. What is under **Options**, **Additional Fields**, **Update Fields** or **Filters** counts only after you have added it, and then starts as it says here.
- **From the list, by ID or by URL**: choose from a list that you can search, or enter the ID. The URL is the address of the page in the Spruce app.
- **Names or IDs**, **Name or ID**: choose from the list. An expression may give the name, in any case, or the ID; several as a list, or as text with commas, semicolons or line breaks.
- **Phone numbers and dates**: write them in the usual ways. What could be misread is refused by name before anything is sent. See [Rows from a spreadsheet](sheets.md).
- **Times**: a time without a zone is in the time zone of the workflow.

What it does in Spruce stands below its first words:

- **Reads**: it changes nothing, and works with a credential that is **Read Only**.
- **Writes**: it changes something in Spruce. A credential that is **Read Only** refuses it.
- **Reaches a patient**: somebody outside your practice gets something, also when you press **Execute step**. **While testing** says what happens instead if the credential has an entry under **While Testing, Send To**. See [Test without texting patients](messages.md#test-without-texting-patients).

### Fields of many operations

- **Return All**: on for every record, however many there are. Starts off. See [Return All](reliability.md#return-all).
- **Limit**: how many records to return while **Return All** is off. Starts at 50. If Spruce has more, n8n says so above the output.
- **If Nothing Is Found**: _No Item_ or _One Item_. Starts as _No Item_. With _One Item_ you get \`{ "found": false }\`, so that a loop goes on. An AI agent always gets it. See [If nothing is found](contacts.md#if-nothing-is-found).
- **Simplify**: off for everything that Spruce gives. Starts on. Records with more than ten fields then come in short, with the fields that workflows need most.
- **Request Options**: how the calls to Spruce behave. See [Rate limit](reliability.md#rate-limit).
  - **Keep in Reserve**: how many calls a minute to leave to the other programs of your practice. Starts at 0.
  - **Max Wait (Seconds)**: how long a call may wait for the rate limit before the item fails. 600 if you leave it out, 86,400 at most. With 0, the item fails at once.
  - **Send Only Once Per**: a value such as \`reminder-{{ $json.appointmentId }}\`. Each recipient gets one message per value in 24 hours, in whatever execution. See [Send Only Once Per](reliability.md#send-only-once-per).

### What comes out

Each record is one item, and a field that has no value may be missing. The names under **Output** are those with **Simplify** on. \`testRecipient\` and \`intendedFor\` are there in a test only. This is what **Contact: Get** gives:

\`\`\`json
${JSON.stringify(exampleOfOutput, null, '\t')}
\`\`\`

A delete gives \`{ "deleted": true }\`. A message that was sent already, because of a retry or **Send Only Once Per**, gives \`{ "duplicate": true, "idempotencyKey": "…" }\`, or its first answer again.`;
