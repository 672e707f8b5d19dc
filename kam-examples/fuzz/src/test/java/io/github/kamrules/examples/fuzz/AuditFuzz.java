package io.github.kamrules.examples.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.kamrules.account.Account;
import io.github.kamrules.json.KamJackson2;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads anything as an audit or an account. Any other exception than that of the reader is a finding. */
class AuditFuzz {

    @FuzzTest(maxDuration = "60s")
    void anAuditOrAnAccount(FuzzedDataProvider data) throws IOException {
        KamJackson2 json = KamJackson2.create();
        boolean audit = data.consumeBoolean();
        byte[] document = data.consumeRemainingAsBytes();
        try {
            if (audit) {
                json.readAudit(new ByteArrayInputStream(document), record -> {});
            } else {
                json.read(new String(document, java.nio.charset.StandardCharsets.UTF_8), Account.class);
            }
        } catch (JsonProcessingException e) {
            if (e.getMessage() == null) {
                throw new IllegalStateException("nothing is told", e);
            }
        }
    }
}
