import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('message: send and wait for reply', () => {
	const clinic = simulatedClinic();

	function question(more: IDataObject = {}): IDataObject {
		return {
			resource: 'message',
			operation: 'sendAndWait',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '(206) 555-0177',
			internalEndpointId: byId(lineId(clinic.simulator.organization, 'phone')),
			message: 'See you tomorrow at 9:00?',
			...more,
		};
	}

	it('probe', async () => {
		const t = Date.now();
		const run = await clinic.run(question());
		console.log(Date.now() - t, run.status, JSON.stringify(run.items), JSON.stringify(run.error), run.hints);
		console.log(JSON.stringify(run.runData.waitTill), run.runData.status, JSON.stringify(run.runData.data.executionData?.nodeExecutionStack?.map((x) => x.data)));
		console.log(JSON.stringify(clinic.simulator.requests.map(({ method, path, body }) => [method, path, body]), null, 1));
		console.log(JSON.stringify(clinic.simulator.organization.webhookEndpoints));
	});
});
