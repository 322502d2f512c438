import type { IDataObject } from 'n8n-workflow';
import type { EditorState } from '../engine/editor/loadOptionsContext';
import type { NodeOutcome } from '../engine/actions/outcomeOf';
import type { RunNodeOptions } from '../engine/actions/runNode';
import type { WebhookBench } from '../engine/webhooks/startWebhookBench';
import type { PollBench } from '../engine/triggers/pollBench';
import type { Simulator } from '../simulator/startSimulator';
import type { EventDelivery } from './Reading';

/** Where a job is run: our nodes, in front of a Spruce that behaves as the reading says. */
export interface Stage {
	/** Knows what was really done. */
	simulator: Simulator;
	/** Runs our node in n8n's engine. */
	run(parameters: IDataObject, options?: Partial<RunNodeOptions>): Promise<NodeOutcome>;
	/** The node as it is open in the editor. */
	editor(): EditorState;
	/** Starts an n8n with our trigger. It is closed after the run. */
	webhooks(parameters: IDataObject): Promise<WebhookBench>;
	/** An n8n with our polling trigger. */
	polls(parameters: IDataObject): PollBench;
	/** An event as this Spruce delivers it. */
	delivery(event: IDataObject, secret: string): EventDelivery;
}

/** What a person sees of an error. */
export interface SeenError {
	/** Message and description. */
	text: string;
	/** As in `json.error`; undefined for an error that is not about a call. */
	reason?: string;
}

/** What a clinic does with our nodes, and what it means by that. */
export interface Job {
	name: string;
	/**
	 * Does it once.
	 *
	 * @returns what the nodes gave out
	 */
	perform(stage: Stage): Promise<NodeOutcome>;
	/** An error that is what the person should see. */
	rightError?(seen: SeenError): boolean;
	/** What is not as the person meant it, although no node failed. */
	mistakesIn(outcome: NodeOutcome, stage: Stage): string[];
	/** What must not happen, whether a node failed or not. */
	harmIn?(stage: Stage): string[];
}
