import { DateTime } from 'luxon';
import type { ExampleTable } from './ExampleTable';

/** In which n8n counts the days, unless it is told otherwise. */
const zoneOfN8n = process.env.GENERIC_TIMEZONE ?? 'America/New_York';

/** The appointments of a clinic, with phone numbers and days as people type them into a sheet. */
export const appointments: ExampleTable = {
	name: 'Appointments',
	columns: [
		{ name: 'appointmentId', type: 'string' },
		{ name: 'patient', type: 'string' },
		{ name: 'phone', type: 'string' },
		{ name: 'day', type: 'string' },
		{ name: 'time', type: 'string' },
		{ name: 'remindedFor', type: 'string' },
		{ name: 'toCall', type: 'string' },
	],
	rows(now) {
		const day = (days: number, format: string) =>
			DateTime.fromJSDate(now, { zone: zoneOfN8n }).plus({ days }).toFormat(format);
		const open = { remindedFor: '', toCall: '' };
		return [
			{
				appointmentId: 'A-1001',
				patient: 'Ada Wren Imaginova',
				phone: '(509) 555-1177',
				day: day(1, 'M/d/yyyy'),
				time: '9:00 AM',
				...open,
			},
			{
				appointmentId: 'A-1002',
				patient: 'Tobias Lark Pseudonymous',
				phone: '2535552593',
				day: day(1, 'MM/dd/yyyy'),
				time: '9:20 AM',
				...open,
			},
			{
				appointmentId: 'A-1003',
				patient: 'Sunniva Makebelieve',
				phone: 'none yet',
				day: day(1, 'M/d/yyyy'),
				time: '9:40 AM',
				...open,
			},
			{
				appointmentId: 'A-1004',
				patient: 'Priya Quill Exampleton',
				phone: '(425) 555-0142',
				day: 'next Tuesday',
				time: '10:00 AM',
				...open,
			},
			{
				appointmentId: 'A-1005',
				patient: 'Ada Wren Imaginova',
				phone: '(509) 555-1177',
				day: day(8, 'M/d/yyyy'),
				time: '9:00 AM',
				...open,
			},
		];
	},
};
