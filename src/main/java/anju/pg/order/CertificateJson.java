package anju.pg.order;

import anju.matching.certificate.CompactCertificate;
import anju.matching.certificate.MatchCertificate;
import anju.pg.StageJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A match certificate as it is stored: its own compact form, which knows how much room there is, as JSON. */
public final class CertificateJson {

    private static final ObjectMapper MAPPER = StageJson.mapper();

    private CertificateJson() {}

    /** The JSON; throws IllegalArgumentException when the certificate names more than 16 kB hold. */
    public static String write(MatchCertificate certificate) {
        CompactCertificate compact = CompactCertificate.of(certificate);
        if (compact.bytes() > CompactCertificate.MOST_BYTES) {
            throw new IllegalArgumentException("it does not fit into 16 kB: " + compact.bytes());
        }
        try {
            return MAPPER.writeValueAsString(compact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write a certificate", e);
        }
    }

    /** The certificate of that JSON. */
    public static MatchCertificate read(String json) {
        try {
            return MAPPER.readValue(json, CompactCertificate.class).certificate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no certificate", e);
        }
    }
}
