package org.redress.console.plugins;

import java.util.Locale;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginSignature.State;
import org.redress.api.plugin.PluginVersion;
import org.redress.console.view.Matrix;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** What is known about a plugin's signature, in words. */
final class SignatureWords {

    private static final Matrix.Mark NOTHING = new Matrix.Mark("", "");

    private final Pages pages;

    SignatureWords(Pages pages) {
        this.pages = pages;
    }

    Matrix.Mark of(Visit visit, PluginVersion version) {
        return version.signature()
                .map(known -> new Matrix.Mark(words(visit, known), wrong(known) ? "rd-amber" : "rd-muted"))
                .orElse(NOTHING);
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
    boolean wrong(PluginVersion version) {
        return version.signature().filter(SignatureWords::wrong).isPresent();
    }

    private static boolean wrong(PluginSignature known) {
        return known.state() == State.MODIFIED || known.state() == State.INVALID;
    }
}
