import type { PatientData } from './KeptData';

/** As many numbers as 555-01xx has. */
const most = 99;

let count = 0;

/** A patient whose number and text stand in no other test of the same server. */
export function newPatient(): PatientData {
	count += 1;
	if (count > most) throw new Error('There are no more numbers that belong to nobody');
	const lastDigits = String(100 + count).padStart(4, '0');
	return { phone: `+1312555${lastDigits}`, text: `Private matter number ${count}.` };
}
