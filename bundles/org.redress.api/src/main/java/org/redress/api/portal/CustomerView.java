package org.redress.api.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A case as its customer sees it. There is nothing in it that is not here on purpose: no note, no fact of the case, no
 * diagnosis, nobody's name but that of the one person to talk to.
 *
 * @param branch name of the branch that deals with it
 * @param zone in which its times are told
 * @param promised when they hear from us at the latest, as somebody has promised; empty where nobody has
 * @param contact who answers for it now; empty when it is closed
 * @param phone of the branch; empty where none is set
 * @param survey whether the survey waits for an answer
 * @param answered whether this link's survey was answered
 */
public record CustomerView(
        String number,
        Text branch,
        ZoneId zone,
        Progress progress,
        Instant receivedAt,
        Optional<Instant> closedAt,
        Optional<Instant> promised,
        Optional<String> contact,
        Optional<String> phone,
        boolean survey,
        boolean answered,
        Instant until) {

    /** How far it has come, the same for every kind of complaint. */
    public enum Progress {
        /** It has come in, and somebody is finding out what happened. */
        UNDERSTANDING,
        /** What happened is known; what to do about it is being decided and talked over. */
        DECIDING,
        /** Something was agreed and is being carried out. */
        CARRYING_OUT,
        /** It is dealt with together with another complaint of the same matter. */
        TOGETHER,
        CLOSED
    }
}
