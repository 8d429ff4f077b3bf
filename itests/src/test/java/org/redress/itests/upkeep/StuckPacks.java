package org.redress.itests.upkeep;

import java.nio.charset.StandardCharsets;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;

/** A procedure and a policy of which each is sound, and between which cases get stuck. */
final class StuckPacks {

    static final String DESK = "letter-desk";
    static final String POLICY = "letter-policy";

    /** Asks in the first stage for a task of the last one. */
    private static final String ASKS_TOO_EARLY = """
            redress: 1
            pack:
              id: letter-policy
              version: 1.0.0
              kind: overlay
              title: { zh: 信件规定, en: Letter policy }
              description: { zh: 信件投诉的附加规定, en: What else is asked of complaints about letters }
            gates:
              told-first:
                on: [complete-stage]
                types: [lost-letter]
                stages: [search]
                require: '"tell-customer" in tasks'
                reason: { zh: 请先告知顾客, en: Tell the customer first }
                resolved-by: tell-customer
            """;

    private StuckPacks() {}

    static void drop(PluginDesk plugins) {
        String desk = TestPack.of(DESK)
                .yaml()
                .replace("lost-item", "lost-letter")
                .replace("        role: store-manager\n", """
                            role: store-manager
                            tasks:
                              - id: tell-customer
                                title: { zh: 告知顾客, en: Tell the customer }
                                mandatory: true
                    """);
        plugins.drop(DESK + ".redress.yaml", desk.getBytes(StandardCharsets.UTF_8));
        plugins.drop(POLICY + ".redress.yaml", ASKS_TOO_EARLY.getBytes(StandardCharsets.UTF_8));
        PluginDesk.await(
                "both packs known",
                () -> plugins.plugin(DESK).isPresent() && plugins.plugin(POLICY).isPresent());
    }
}
