import type { ConversationItem } from '../../../simulator/organization/conversations/ConversationItem';
import { announceItem } from '../../../simulator/organization/conversations/announceItem';
import { writeAsMember } from '../../../simulator/organization/messages/writeAsMember';
import type { Organization } from '../../../simulator/organization/Organization';
import { SimulatedPatient } from '../../ask/SimulatedPatient';

/** A patient who writes to the practice, and what the team sees and does in the conversation. */
export class TriagedPatient {
	private readonly patient: SimulatedPatient;

	constructor(
		private readonly organization: Organization,
		readonly phone: string,
	) {
		this.patient = new SimulatedPatient(organization, phone, 0);
	}

	/** What the patient got from the practice, oldest first. */
	get texts(): string[] {
		return this.patient.texts;
	}

	/** The internal notes that were not written by a person, oldest first. */
	get notes(): ConversationItem[] {
		return this.organization.items.filter(
			({ conversationId, isInternalNote, requestId }) =>
				isInternalNote && requestId !== '' && this.patient.isIn(conversationId),
		);
	}

	/** The text of the only note; throws where there are several or none. */
	get note(): string {
		const [note, ...others] = this.notes.map(({ text }) => text);
		if (note === undefined || others.length > 0) {
			throw new Error(`${this.phone} has ${others.length} notes more than one`);
		}
		return note;
	}

	/** What a teammate has to write to send the draft in the only note. */
	get wordsForYes(): string {
		return /^SEND DRAFT \S+/.exec(this.note)?.[0] ?? 'no draft';
	}

	write(text: string): ConversationItem {
		return this.patient.write(text);
	}

	/** Writes a text of which Spruce has told nobody yet. */
	writeUntold(text: string): ConversationItem {
		return this.patient.writeUntold(text);
	}

	/** Spruce tells once more of what was written. */
	isToldAgain(item: ConversationItem): void {
		announceItem(this.organization, 'conversationItem.created', item);
	}

	/** A teammate writes an internal note into the conversation. */
	hasNote(text: string): void {
		const { conversations, members } = this.organization;
		const conversation = conversations.find(({ id }) => this.patient.isIn(id));
		const member = members.find(({ type }) => type === 'teammate');
		if (conversation === undefined || member === undefined) throw new Error('nobody to write to');
		writeAsMember(this.organization, conversation, {
			memberId: member.id,
			text,
			isInternal: true,
		});
	}
}
