/** What the seeded records are called. Nobody has these family names: the patients are invented. */
export const names = {
	organization: 'Juniper Hollow Family Practice (simulated)',
	given: [
		...['Ada', 'Basil', 'Clementine', 'Dorian', 'Elodie', 'Fabian', 'Greta', 'Hugo', 'Imogen'],
		...[
			'Jasper',
			'Keiko',
			'Leander',
			'Marisol',
			'Nadia',
			'Orlando',
			'Priya',
			'Quentin',
			'Rosalind',
		],
		...['Sunniva', 'Tobias', 'Ursula', 'Viggo', 'Winifred', 'Xiomara', 'Yusuf', 'Zora'],
	],
	family: [
		...['Exampleton', 'Mockingham', 'Testerfield', 'Sampleworth', 'Demosson', 'Placeholder'],
		...['Fictionski', 'Pretendergast', 'Fauxley', 'Imaginova', 'Dummyfield', 'Inventado'],
		...['Makebelieve', "O'Fixture", 'Stubbington', 'Van Testeren', 'Nonesuch', 'Synthetica'],
		...['Simulacra', 'Lorem-Ipsum', 'Fabricado', 'Phantomas', 'Nowhereman', 'Pseudonymous'],
	],
	middle: ['Blythe', 'Cedar', 'Indigo', 'Lark', 'Quill', 'Wren'],
	clinics: [
		...['Pretend Imaging Center', 'Mock Valley Cardiology', 'Sample Street Pharmacy'],
		...['Fictional Physical Therapy', 'Placeholder Labs', 'Example County Hospital'],
	],
	professions: ['MD', 'DO', 'NP', 'PharmD'],
	contactTags: [
		...['VIP', 'New Patient', 'Diabetes', 'Hypertension', 'Pediatrics', 'Medicare', 'Self-Pay'],
		...['Telehealth', 'Do Not Text', 'Review Requested', 'Membership', 'Interpreter Needed'],
	],
	conversationTags: [
		...['Urgent', 'Billing', 'Refill', 'Scheduling', 'Lab Results', 'Waiting for Patient'],
		...['Prior Authorization', 'Referral'],
	],
	contactFields: [
		...['Preferred Pharmacy', 'Insurance Plan', 'Primary Provider', 'Preferred Language'],
	],
	fieldValues: {
		'Preferred Pharmacy': ['Sample Street Pharmacy', 'Mockbrook Drugs', 'Exampleton Apothecary'],
		'Insurance Plan': ['Pretend Health PPO', 'Imaginary Mutual HMO', 'Self-Pay'],
		'Primary Provider': ['Dr. Hollis Mockwell', 'Dr. Juniper Testa', 'Sage Placebo, NP'],
		'Preferred Language': ['English', 'Spanish', 'Vietnamese', 'Ukrainian'],
	} as Record<string, string[]>,
	teammates: [
		...['Dr. Hollis Mockwell', 'Dr. Juniper Testa', 'Sage Placebo, NP', 'Robin Stubbs, RN'],
		...['Marlowe Fixture', 'Casey Sandbox', 'Emery Dryrun', 'Tatum Formerly'],
	],
	teams: ['Front Desk', 'Clinical Team', 'Billing Team'],
	pronouns: ['she/her', 'he/him', 'they/them'],
	areaCodes: ['206', '253', '360', '425', '509'],
};
