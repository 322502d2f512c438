import type { INodeParameters } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { byId } from '../resources/byId';
import { lineId } from '../resources/organizationRecords';
import type { Contact } from '../simulator/organization/contacts/Contact';
import type { Conversation } from '../simulator/organization/conversations/Conversation';
import { missCall } from '../simulator/organization/conversations/missCall';
import { receiveItem } from '../simulator/organization/conversations/receiveItem';
import { postMessage } from '../simulator/organization/messages/postMessage';
import { writeAsMember } from '../simulator/organization/messages/writeAsMember';
import type { Organization } from '../simulator/organization/Organization';
import { type Asked, type Replied, replyTexts, type Step, type Who } from './anyInterleaving';
import type { QuestionBench } from './questionBench';

const numbers = ['+12065558001', '+12065558002'] as const;
const otherPatient = '+12065558003';

/** A question, and what surely happened to it. */
export interface PlayedQuestion extends Asked {
	id: string;
	text: string;
	/** What came before counts as older: an item of Spruce with this position or a later one is newer. */
	position: number;
	end?: 'cancel' | 'timeOut';
	isCutOff: boolean;
}

/** A reply that Spruce has. */
export interface PlayedReply extends Replied {
	itemId: string;
	position: number;
}

/** Plays what happens around questions, and notes it. */
export class QuestionsAtOnce {
	readonly questions: PlayedQuestion[] = [];

	readonly replies: PlayedReply[] = [];

	private readonly conversations: readonly Conversation[];

	private readonly contacts: readonly Contact[];

	private position = 0;

	constructor(private readonly bench: QuestionBench) {
		this.conversations = numbers.map((from) => this.conversationOf('phone', from));
		this.contacts = this.organization.contacts
			.filter(({ id, hasAccount }) => hasAccount && !this.hasSecureConversation(id))
			.slice(0, numbers.length);
		this.contacts.forEach(({ id }) => this.conversationOf('secure', id));
	}

	async play(step: Step): Promise<void> {
		this.position++;
		switch (step.kind) {
			case 'ask':
				return await this.ask(step.questions);
			case 'reply':
				return await this.reply(step.replies);
			case 'noise':
				return this.noise(step.what, step.who);
			case 'repeat':
				return this.repeat(step.nth);
			case 'restart':
				return await this.bench.restart();
			case 'outage':
				return await this.outage(step.lost);
			case 'trouble': {
				const { operationId, times } = step;
				const status = 503;
				return this.bench.clinic.simulator.faults.add({
					kind: 'status',
					status,
					operationId,
					times,
				});
			}
			case 'settle':
				return await this.bench.settled();
			default:
				this.end(step.kind, step.nth);
		}
	}

	/**
	 * Waits for all that is under way. Here, Spruce's ten attempts take a moment and not 20 minutes, so what
	 * it gave up while n8n was there is delivered once more.
	 */
	async settle(): Promise<void> {
		await this.bench.settled();
		const { webhooks } = this.bench.clinic.simulator;
		const { webhookEvents } = this.organization;
		webhookEvents
			.filter(({ id, delivery }) => delivery.status === 'failed' && !this.lost.has(id))
			.filter(({ endpointId }) => this.bench.endpoints.some(({ id }) => id === endpointId))
			.forEach(({ id }) => webhooks.redeliver(id));
		// The event of anybody brings to light what got lost while n8n was down.
		receiveItem(this.organization, { channel: 'phone', from: otherPatient, text: 'Yes' });
		await this.bench.settled();
	}

	/** The replies that may answer a question. One reply may answer several. */
	repliesTo({ way, who, position, takesUnclear }: PlayedQuestion): PlayedReply[] {
		return this.replies.filter(
			(reply) =>
				reply.position > position &&
				reply.who === who &&
				(reply.channel === 'secure') === (way === 'secure') &&
				(reply.text !== 'unclear' || takesUnclear),
		);
	}

	/** The events that Spruce gave up while n8n was down. */
	private readonly lost = new Set<string>();

	private get organization(): Organization {
		return this.bench.clinic.simulator.organization;
	}

	private async ask(questions: readonly Asked[]): Promise<void> {
		const begun = questions.map((question) => {
			const text = `Question ${this.questions.length + 1}: are you well?`;
			const options = question.takesUnclear ? { ifUnclear: 'resume' } : {};
			const parameters = { ...this.destinationOf(question), message: text, options };
			const id = this.bench.begin({ parameters: parameters as INodeParameters });
			const played = { ...question, id, text, position: this.position, isCutOff: false };
			this.questions.push(played);
			return id;
		});
		await this.bench.host.executions.settled();
		for (const id of begun) {
			const { error } = this.bench.host.executions.outcome(id);
			if (error !== undefined) throw new Error(error.message);
		}
	}

	private destinationOf({ way, who }: Asked) {
		if (way === 'phone') return { phoneOrEmail: numbers[who] };
		if (way === 'conversation') {
			return { sendTo: 'conversation', conversationId: byId(this.conversations[who].id) };
		}
		const internalEndpointId = byId(lineId(this.organization, 'secure'));
		return { sendTo: 'contact', contactId: byId(this.contacts[who].id), internalEndpointId };
	}

	private async reply(replies: readonly Replied[]): Promise<void> {
		// Nobody answers within the millisecond in which a question is posted.
		await sleep(2);
		for (const { channel, who, text } of replies) {
			const from = channel === 'phone' ? numbers[who] : this.contacts[who].id;
			const item = receiveItem(this.organization, { channel, from, text: replyTexts[text] });
			const { position } = this;
			this.replies.push({ channel, who, text, itemId: item.id, position });
		}
	}

	private noise(what: 'call' | 'note' | 'ourMessage' | 'otherPatient', who: Who): void {
		const { organization } = this;
		const conversation = this.conversations[who];
		const [author] = organization.members;
		const text = replyTexts.yes;
		if (what === 'call') missCall(organization, numbers[who]);
		if (what === 'otherPatient') {
			receiveItem(organization, { channel: 'phone', from: otherPatient, text });
		}
		if (what === 'ourMessage') {
			writeAsMember(organization, conversation, { memberId: author.id, text });
		}
		if (what === 'note') {
			const nothing = { staysArchived: false, pagedMemberIds: [], attachments: [] };
			const note = { author, text, isInternal: true, ...nothing };
			postMessage(organization, conversation, note, new Date().toISOString(), '');
		}
	}

	private repeat(nth: number): void {
		const known = this.organization.webhookEvents.filter(({ endpointId }) =>
			this.bench.endpoints.some(({ id }) => id === endpointId),
		);
		const event = known.at(-1 - (nth % Math.max(1, known.length)));
		if (event !== undefined) this.bench.clinic.simulator.webhooks.redeliver(event.id);
	}

	private async outage(replies: readonly Replied[]): Promise<void> {
		await this.settle();
		const { host } = this.bench;
		host.isDown = true;
		const { length } = this.organization.webhookEvents;
		await this.reply(replies);
		await this.bench.settled();
		this.organization.webhookEvents.slice(length).forEach(({ id }) => this.lost.add(id));
		await this.bench.restart();
		host.isDown = false;
	}

	private end(how: 'cancel' | 'deleteEndpoint' | 'timeOut', nth: number): void {
		const { executions } = this.bench.host;
		const question = this.questions[nth];
		if (question === undefined) return;
		const { id } = question;
		if (how === 'deleteEndpoint') {
			question.isCutOff = true;
			const { webhookEndpoints } = this.organization;
			const index = webhookEndpoints.findIndex(({ name }) => name.endsWith(`/${id})`));
			const [gone] = index < 0 ? [] : webhookEndpoints.splice(index, 1);
			if (gone !== undefined) this.organization.onEndpointChange?.(gone);
		} else if (how === 'cancel' ? executions.cancel(id) : executions.passTime(id)) {
			question.end = how;
		}
	}

	private conversationOf(channel: 'phone' | 'secure', from: string): Conversation {
		const { conversationId } = receiveItem(this.organization, { channel, from, text: 'Hello' });
		return this.organization.conversations.find(({ id }) => id === conversationId)!;
	}

	private hasSecureConversation(contactId: string): boolean {
		return this.organization.conversations.some(
			({ type, associatedContactIds }) =>
				type === 'secure' && associatedContactIds.includes(contactId),
		);
	}
}
