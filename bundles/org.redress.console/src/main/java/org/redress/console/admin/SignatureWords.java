package org.redress.console.admin;

import java.util.Locale;
import java.util.Optional;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginSignature.State;
import org.redress.api.plugin.PluginVersion;
import org.redress.console.view.Matrix;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** What is known about a plugin's signature, in words. */
final class SignatureWords {

    private final Pages pages;

    SignatureWords(Pages pages) {
        this.pages = pages;
    }

    Matrix.Signature of(Visit visit, PluginVersion version) {
        return version.signature()
                .map(known -> new Matrix.Signature(words(visit, known), wrong(known)))
                .orElse(Matrix.Signature.NONE);
    }

    /** For the list, where what goes without saying is left out. */
    Matrix.Signature brief(Visit visit, PluginVersion version) {
        Optional<State> state = version.signature().map(PluginSignature::state);
        return state.filter(one -> one != State.DISTRIBUTION && one != State.UNCHECKED)
                        .isPresent()
                ? of(visit, version)
                : Matrix.Signature.NONE;
    }

    private String words(Visit visit, PluginSignature known) {
        String what = visit.words()
                .get(
                        "plugins.signature." + known.state().name().toLowerCase(Locale.ROOT),
                        known.by().orElse(""));
        return known.unit()
                .map(unit -> what + visit.words().get("plugins.signature.unit", pages.unitName(visit, unit)))
                .orElse(what);
    }

    /** Somebody changed it, or nobody known here answers for it: worth a look wherever it is seen. */
    private static boolean wrong(PluginSignature known) {
        return known.state() == State.MODIFIED || known.state() == State.INVALID;
    }
}
