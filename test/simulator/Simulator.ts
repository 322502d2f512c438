import type { FaultPlan } from './faults/FaultPlan';
import type { Organization } from './organization/Organization';
import type { Patients } from './patients/Patients';
import type { RateLimitSettings } from './serving/RateLimiter';
import type { Webhooks } from './webhooks/Webhooks';

/** A request as it arrived, and how it was answered. */
export interface RecordedRequest {
	method: string;
	/** Below `/v1`, not decoded. Downloads of files begin with `/files/`. */
	path: string;
	operationId?: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	body: unknown;
	/** 0 when no complete answer was sent. */
	status: number;
	receivedAt: number;
	answeredAt?: number;
}

/** A change that was really carried out. */
export interface Effect {
	operationId: string;
	idempotencyKey?: string;
	requestIndex: number;
	/** The id of the record that was created, changed or deleted. */
	id?: string;
}

/** A running simulation of the Spruce Health API. */
export interface Simulator {
	/** `http://127.0.0.1:<port>/v1` */
	baseUrl: string;
	token: string;
	/** Everything the organization holds; may be read and changed. */
	organization: Organization;
	/** Every request, in order of arrival. */
	requests: RecordedRequest[];
	/**
	 * The requests that Spruce's OpenAPI file does not allow, one line each. Without the file only
	 * unknown paths and misplaced tokens are noticed. simulatedClinic.ts expects an empty list after
	 * every test, so each test of an operation is a contract test.
	 */
	violations: string[];
	/** What goes wrong. */
	faults: FaultPlan;
	/** How many calls there are; may be changed while running. */
	limits: RateLimitSettings;
	/** Every change that was carried out, in order. */
	effects: Effect[];
	/** What is sent to the webhook endpoints. */
	webhooks: Webhooks;
	/** Who answers what the organization sends, and how. */
	patients: Patients;
	/**
	 * Back to the seeded organization, the first limits and settings; deliveries end, and patients
	 * lose their scripts. The requests, violations, effects and deliveries are new, empty lists; the
	 * organization, faults, limits, webhooks and patients stay the same objects.
	 */
	reset(): void;
	/** Ends the server, the answers of patients, the deliveries and all their connections. */
	close(): Promise<void>;
}
