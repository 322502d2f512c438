/** What people write in the seeded conversations. */
export const texts = {
	inbound: [
		'Hi, I would like to reschedule my appointment for next week.',
		'Can I get a refill of my prescription?',
		'Thank you so much!',
		'Are my lab results back yet?',
		'Do you take my new insurance?',
		'I am running ten minutes late.',
		'My sore throat is much better today.',
		'Could you send the referral to the imaging center?',
		'What time do you open on Friday?',
		'STOP',
	],
	outbound: [
		'Your appointment is confirmed. Reply if you need to change it.',
		'We have sent the refill to your pharmacy.',
		'Your lab results are in and look good.',
		'Please bring your insurance card to the visit.',
		'You are welcome. Take care!',
		'Dr. Mockwell has reviewed your message and will call you today.',
		'Please fill in the intake form before your visit.',
	],
	notes: [
		'Called the patient, left a message.',
		'Insurance verified.',
		'Please follow up tomorrow morning.',
		'Prior authorization submitted.',
	],
	voicemail: 'Hello, this is a made-up voicemail. Please call me back about my appointment.',
	noteTitles: ['Weekly huddle', 'Intake checklist', 'Equipment orders', 'Signed consents'],
	saved: {
		'Appointment reminder': 'This is a reminder of your appointment. Reply C to confirm.',
		Directions: 'We are in the green building. Parking is behind it.',
		'Review request': 'Thank you for your visit! Would you share how it went?',
		'Refill sent': 'We have sent your refill to the pharmacy.',
		'Handover note': 'Handed over to the clinical team.',
	} as Record<string, string>,
};
