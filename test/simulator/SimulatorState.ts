import type { IdempotencyMemory } from './serving/IdempotencyMemory';
import type { OpenApiContract } from './serving/OpenApiContract';
import type { ScriptedPatients } from './patients/ScriptedPatients';
import type { RateLimiter } from './serving/RateLimiter';
import type { RecordedRequest, Simulator } from './Simulator';
import type { WebhookDelivery } from './webhooks/WebhookDelivery';

/** The simulator with what is not for tests to see. */
export interface SimulatorState extends Simulator {
	webhooks: WebhookDelivery;
	patients: ScriptedPatients;
	limiter: RateLimiter;
	idempotency: IdempotencyMemory;
	/** Absent when the OpenAPI file is not at hand. */
	contract?: OpenApiContract;
	/** Where files are downloaded from. */
	filesUrl: string;
	onAnswer?(request: RecordedRequest): void;
}
