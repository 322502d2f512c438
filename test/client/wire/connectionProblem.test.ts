import {
	connectionFailure,
	isCertainlyNotDone,
} from '../../../nodes/SpruceHealth/client/wire/connectionProblem';

/** Of Node 20 and 24: https://nodejs.org/api/tls.html#x509-certificate-error-codes. */
const certificateCodes = [
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_CRL',
	'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
	'UNABLE_TO_DECRYPT_CRL_SIGNATURE',
	'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
	'CERT_SIGNATURE_FAILURE',
	'CRL_SIGNATURE_FAILURE',
	'CERT_NOT_YET_VALID',
	'CERT_HAS_EXPIRED',
	'CRL_NOT_YET_VALID',
	'CRL_HAS_EXPIRED',
	'ERROR_IN_CERT_NOT_BEFORE_FIELD',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'CERT_CHAIN_TOO_LONG',
	'CERT_REVOKED',
	'INVALID_CA',
	'PATH_LENGTH_EXCEEDED',
	'INVALID_PURPOSE',
	'CERT_UNTRUSTED',
	'CERT_REJECTED',
	'HOSTNAME_MISMATCH',
	'ERR_TLS_CERT_ALTNAME_INVALID',
];

describe('a connection that failed', () => {
	it.each(certificateCodes)('because of its certificate fails again: %s', (code) => {
		expect(connectionFailure(code)).toBe('certificate');
		expect(isCertainlyNotDone(code)).toBe(true);
	});

	// With TLS 1.3, a server asks for a certificate of the client after the request was sent.
	it.each(['ECONNRESET', 'ETIMEDOUT', 'EPROTO', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'])(
		'for another reason may work again, and may have sent something: %s',
		(code) => {
			expect(connectionFailure(code)).toBeUndefined();
			expect(isCertainlyNotDone(code)).toBe(false);
		},
	);
});
