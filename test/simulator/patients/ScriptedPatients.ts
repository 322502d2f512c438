import {
	addressOf,
	type Conversation,
	type ExternalParticipant,
} from '../organization/conversations/Conversation';
import { receiveInto } from '../organization/conversations/receiveInto';
import type { Organization } from '../organization/Organization';
import type { PatientAnswer, Patients, PatientScript } from './Patients';

/** Patients who answer the organization's messages by script. */
export class ScriptedPatients implements Patients {
	private readonly scripts = new Map<string, PatientScript>();
	private readonly timers = new Set<NodeJS.Timeout>();

	constructor(private readonly organization: Organization) {
		organization.onMessageSent = (conversation, text) => this.read(conversation, text);
	}

	answer(address: string, script: PatientScript): void {
		this.scripts.set(address, script);
	}

	/** Forgets all scripts, and the answers that were still to come. */
	restart(): void {
		for (const timer of this.timers) clearTimeout(timer);
		this.timers.clear();
		this.scripts.clear();
	}

	/** Ends all answers for good. */
	close(): void {
		delete this.organization.onMessageSent;
		this.restart();
	}

	private read(conversation: Conversation, text: string): void {
		// A fax machine does not answer.
		if (conversation.type === 'fax') return;
		for (const participant of conversation.externalParticipants) {
			const to = addressOf(participant) ?? '';
			const script = this.scripts.get(to) ?? this.scripts.get('any') ?? [];
			const answers = typeof script === 'function' ? script({ text, to }) : script;
			for (const answer of answers) this.schedule(conversation, participant, answer);
		}
	}

	private schedule(
		conversation: Conversation,
		participant: ExternalParticipant,
		{ afterMs, text }: PatientAnswer,
	): void {
		const timer = setTimeout(() => {
			this.timers.delete(timer);
			const { organization } = this;
			const isDeleted = !organization.conversations.includes(conversation);
			if (!isDeleted) receiveInto(organization, conversation, participant, { text });
		}, afterMs);
		// An answer that is still to come keeps no process running.
		timer.unref();
		this.timers.add(timer);
	}
}
