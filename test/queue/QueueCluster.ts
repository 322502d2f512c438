import type { Caller } from '../e2e/host/processes/Caller';
import type { N8nInstall } from '../e2e/host/installation/n8nInstall';
import { together } from '../e2e/host/processes/together';
import {
	startMain,
	startWebhookProcessor,
	startWorker,
	type N8nProcess,
	type N8nProcessOptions,
} from './n8nProcess';
import { startPostgres, type PostgresServer } from '../postgres/startPostgres';
import { startRedis, type RedisServer } from './redisServer';

/** The public address of a cluster with webhook processors: the reverse proxy in front of them. */
export const publicUrl = 'https://n8n.example.com';

/** What a cluster consists of. */
export interface QueueClusterOptions {
	install: N8nInstall;
	tarball: string;
	nodeTypes: string[];
	workers: number;
	/** Without any, main takes the production webhooks; otherwise it does not. */
	webhookProcessors: number;
	/** How many executions a worker takes at a time. */
	concurrency: number;
}

/**
 * An n8n in queue mode: one main, webhook processors, which take the calls in its place, and
 * workers, which run the workflows.
 */
export interface QueueCluster {
	main: N8nProcess;
	workers: N8nProcess[];
	webhookProcessors: N8nProcess[];
	/** Stops a webhook processor and starts a new one in its place, at another address. */
	renewWebhookProcessor(index: number): Promise<void>;
	/** Stops everything and removes its data. */
	stop(): Promise<void>;
}

/** Starts Redis, PostgreSQL, an n8n, its workers and its webhook processors. */
export async function startCluster(
	caller: Caller,
	{ workers, webhookProcessors, concurrency, ...options }: QueueClusterOptions,
): Promise<QueueCluster> {
	const running: Array<{ stop(): Promise<void> }> = [];
	const started = async <Server extends { stop(): Promise<void> }>(starting: Promise<Server>) => {
		const server = await starting;
		running.push(server);
		return server;
	};
	const stop = async () => {
		// What others need, which was started first, goes last.
		const [redis, postgres, ...all] = running.splice(0);
		await Promise.all(all.map(async (server) => await server.stop()));
		await Promise.all([redis, postgres].map(async (server) => await server?.stop()));
	};
	try {
		const redis = await started(startRedis());
		const postgres = await started(startPostgres(caller));
		const environment = {
			...environmentOf(redis, postgres),
			...(webhookProcessors > 0 && webhooksElsewhere),
		};
		const n8n = { ...options, environment };
		// Alone, because it lays out the database.
		const main = await started(startMain(caller, n8n));
		const worker = async (member: Caller) => await started(startWorker(member, n8n, concurrency));
		const processor = async (member: Caller) => await started(startWebhookProcessor(member, n8n));
		const others = await together(caller, [
			...Array.from({ length: workers }, () => worker),
			...Array.from({ length: webhookProcessors }, () => processor),
		]);
		const processors = others.slice(workers);
		return {
			main,
			workers: others.slice(0, workers),
			webhookProcessors: processors,
			async renewWebhookProcessor(index) {
				await processors[index].stop();
				processors[index] = await processor(caller);
			},
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

/** What n8n is set to where webhook processors take the production webhooks. */
const webhooksElsewhere = {
	N8N_WEBHOOK_URL: `${publicUrl}/`,
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
};

function environmentOf(
	redis: RedisServer,
	postgres: PostgresServer,
): N8nProcessOptions['environment'] {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		// A killed worker is noticed within seconds instead of one to two minutes.
		QUEUE_WORKER_LOCK_DURATION: '15000',
		QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
		QUEUE_WORKER_STALLED_INTERVAL: '5000',
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(postgres.port),
		DB_POSTGRESDB_USER: postgres.user,
		DB_POSTGRESDB_DATABASE: postgres.database,
	};
}
