package org.redress.engine.document;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseDocument.Signature;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** The places to sign of a document. */
public final class SignatureTitles {

    private static final Text CUSTOMER = Text.of("客户签名", "Customer’s signature");
    private static final Text OWNER = Text.of("经办人签名", "Signature for the house");
    private static final Text ROLE = Text.of("{role}签名", "Signature: {role}");

    private SignatureTitles() {}

    public static List<Signature> open(Snapshot snapshot, DocumentTemplate template) {
        return template.signers().stream()
                .map(signer -> new Signature(signer, title(snapshot, signer), Optional.empty()))
                .toList();
    }

    private static Text title(Snapshot snapshot, String signer) {
        return switch (signer) {
            case DocumentTemplate.CUSTOMER -> CUSTOMER;
            case DocumentTemplate.OWNER -> OWNER;
            default ->
                ROLE.with(
                        "role",
                        snapshot.rules().role(signer).map(role -> role.title()).orElse(Text.same(signer)));
        };
    }
}
