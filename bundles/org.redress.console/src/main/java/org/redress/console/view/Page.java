package org.redress.console.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.redress.console.text.Words;

/**
 * What every page knows, whatever it shows.
 *
 * @param assets path of style sheets and scripts
 * @param title of the browser's tab
 * @param active code of the entry of the navigation that is lit
 * @param theme light or dark; empty follows the system
 * @param here for coming back after the language was changed
 * @param csrf hidden value of every form
 * @param shell navigation; empty before sign-in
 * @param notice what was just done
 */
public record Page(
        Words words,
        String assets,
        String title,
        String active,
        boolean demo,
        Optional<String> theme,
        String here,
        String csrf,
        Optional<Shell> shell,
        Optional<String> notice) {

    public String t(String key, Object... values) {
        return words.get(key, values);
    }

    public String code(String prefix, String code) {
        return words.code(prefix, code);
    }

    public String icon(String name) {
        return assets + "/icons.svg#" + name;
    }

    public String asset(String name) {
        return assets + "/" + name;
    }

    /** For the smart attribute of the template engine, which leaves out an attribute without value. */
    public String themeOrNull() {
        return theme.orElse(null);
    }

    /** This very page in the other language. */
    public String translated() {
        return "/lang/" + otherLanguage() + "?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    public String otherLanguage() {
        return words.english() ? "zh" : "en";
    }
}
