package org.redress.engine.desk;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;
import org.redress.engine.history.HistoryChain;
import org.redress.store.port.CaseStore;
import org.redress.store.port.RequestRecord;

/** Carries out a request once, however often it is sent. */
final class Requests {

    private final CaseStore store;
    private final CaseReader reader;
    private final Clock machineTime;

    Requests(CaseStore store, CaseReader reader, Clock machineTime) {
        this.store = store;
        this.reader = reader;
        this.machineTime = machineTime;
    }

    /** A request with a key, which is recorded together with the case that it changes. */
    interface Keyed {
        RequestRecord forCase(String number);
    }

    Outcome<CaseFile> once(
            Caller caller,
            Optional<String> key,
            Map<String, Object> asked,
            Function<Optional<Keyed>, Outcome<CaseFile>> work) {
        if (key.isEmpty()) {
            return work.apply(Optional.empty());
        }
        String digest = HistoryChain.digest(asked);
        Optional<RequestRecord> earlier = store.request(caller.username(), key.get());
        if (earlier.isPresent()) {
            return earlier.get().digest().equals(digest)
                    ? reader.read(caller, earlier.get().caseNumber()).map(snapshot -> snapshot.file())
                    : new Outcome.Conflict<>(CaseProblems.KEY_REUSED);
        }
        Keyed keyed = number -> new RequestRecord(caller.username(), key.get(), digest, number, machineTime.instant());
        return work.apply(Optional.of(keyed));
    }
}
