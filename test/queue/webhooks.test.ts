import { publicUrl } from './QueueCluster';
import { ListeningClinic } from './ListeningClinic';
import { QueueStage } from './QueueStage';
import { nodeTypes } from './triggerWorkflow';

const startTimeoutMs = 400_000;
let stage: QueueStage;
beforeAll(async () => {
	stage = await QueueStage.start({ workers: 2, webhookProcessors: 2, nodeTypes });
}, startTimeoutMs);
afterAll(async () => await stage?.close());

it('probe', async () => {
	const log = (...a: unknown[]) => process.stdout.write(a.map((x) => typeof x === 'string' ? x : JSON.stringify(x)).join(' ') + '\n');
	const t0 = Date.now();
	const lap = (n: string) => log(((Date.now() - t0) / 1000).toFixed(1), n);
	const clinic = await ListeningClinic.open(stage, 'probe');
	lap('open');
	log(clinic.endpoints, publicUrl);
	const { settings } = clinic.simulator.webhooks;
	Object.assign(settings, { isDoubled: true, order: 'shuffled', concurrency: 8 });
	const ids = await clinic.updateContacts(100);
	lap('100 delivered');
	const sql = async (label: string) => {
		const { execSync } = await import('node:child_process');
		const port = /-p (\d+) -h/.exec(execSync('ps -eo args | grep "[b]in/postgres -D"').toString())?.[1];
		const out = execSync(`/usr/lib/postgresql/*/bin/psql -h 127.0.0.1 -p ${port} -U n8n postgres -At -c "select \\"staticData\\" from workflow_entity where id='${clinic.workflow.id}'"`).toString();
		const data = JSON.parse(out)['node:Spruce Health Trigger'];
		log(label, 'savedAt', new Date(data.seen?.savedAt).toISOString(), 'keys', data.seen?.keys.length);
	};
	await sql('after 100');
	await clinic.updateContacts(1);
	await sql('after one more');
	await new Promise((done) => setTimeout(done, 11_000));
	await clinic.updateContacts(1);
	await sql('after 11 s and one more');
	clinic.leadTo(1);
	settings.isDoubled = false;
	await clinic.repeat(ids.slice(0, 5));
	await sql('after five to the other');
	log(await clinic.count());
	for (let n = 0; n < 5; n++) { await clinic.updateContacts(1); await sql('after one to the other'); }
	log(clinic.deliveries.slice(-8));
});
