package org.redress.engine.desk;

import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.casework.Ownership;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.Snapshot;

/** Why a new case is whose it is: whoever was told first owns it, unless it is about them (first-receiver rule; P02). */
final class FirstOwner {

    private static final Text TOLD_FIRST = Text.of("首诉负责：{who}最先听到投诉", "First receiver: {who} was told first");
    private static final Text ABOUT_THEM = Text.of(
            "投诉涉及首诉接待人{receiver}，由{who}负责", "The complaint is about {receiver}, who was told first, so {who} owns it");
    private static final Text IF_ABOUT = Text.of(
            "如果投诉涉及{who}，就由担任「{role}」的同事负责。",
            "If the complaint were about {who}, somebody who is {role} would own it.");
    private static final Text IF_NOT_ABOUT =
            Text.of("如果投诉不涉及{receiver}，就由{receiver}负责。", "If it were not about {receiver}, {receiver} would own it.");

    private FirstOwner() {}

    static Basis basis(Snapshot snapshot) {
        Ownership ownership = snapshot.file().ownership();
        String receiver = snapshot.file().intake().firstReceiver();
        String owner = ownership.owner().orElse(receiver);
        boolean first = owner.equals(receiver);
        Text why = (first ? TOLD_FIRST : ABOUT_THEM)
                .with("who", name(snapshot, owner))
                .with("receiver", name(snapshot, receiver));
        Text otherwise = (first ? IF_ABOUT : IF_NOT_ABOUT)
                .with("who", name(snapshot, owner))
                .with("receiver", name(snapshot, receiver))
                .with(
                        "role",
                        snapshot.rules()
                                .role(snapshot.stage().role())
                                .map(role -> role.title())
                                .orElse(Text.same(snapshot.stage().role())));
        return Basis.of("core/first-receiver", "core", why)
                .seeing("person.first", receiver)
                .seeing("person.involved", ownership.involvedStaff())
                .otherwise(Optional.of(otherwise));
    }

    private static String name(Snapshot snapshot, String username) {
        return snapshot.staffing().find(username).map(Account::displayName).orElse(username);
    }
}
