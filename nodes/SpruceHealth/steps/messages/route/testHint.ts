import type { HintText } from '../../../framework/declare/operation';

/** What the editor says above the output of a test. */
export function testHint(address: string, isScheduled: boolean): HintText {
	return (messages) => {
		const isOne = messages === 1;
		const subject = isOne ? '1 message' : `${messages} messages`;
		const verb = isScheduled ? (isOne ? 'goes' : 'go') : 'went';
		const patients = isOne ? 'the patient' : 'the patients';
		return `This was a test: ${subject} ${verb} to ${address} instead of to ${patients}. An active (published) workflow sends to the patients.`;
	};
}
