package org.redress.console.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.redress.api.money.Money;
import org.redress.api.text.Text;

/** The console's own words in one language. Placeholders are {@code {0}}, {@code {1}}… */
public final class Words {

    private static final Words ZH = load("zh");
    private static final Words EN = load("en");

    private final String language;
    private final Properties messages;

    private Words(String language, Properties messages) {
        this.language = language;
        this.messages = messages;
    }

    /** English for {@code en}, otherwise Chinese, the house language. */
    public static Words in(String language) {
        return language.equals("en") ? EN : ZH;
    }

    private static Words load(String language) {
        Properties messages = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("messages_" + language + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Words(language, messages);
    }

    public String language() {
        return language;
    }

    /** The tag for {@code <html lang>}. */
    public String tag() {
        return english() ? "en" : "zh-CN";
    }

    public boolean english() {
        return language.equals("en");
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    public String get(String key, Object... values) {
        String words = messages.getProperty(key);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return values.length == 0 ? words : Places.fill(words, !english(), values);
    }

    /** Words for a code that packs may add to; the code itself where we have none. */
    public String code(String prefix, String code) {
        String key = prefix + "." + code;
        return has(key) ? messages.getProperty(key) : code;
    }

    /** {@code 6,800 元}. */
    public String money(Money money) {
        String number = Money.written(money.amount());
        return money.currency().equals(Money.DEFAULT_CURRENCY)
                ? get("money.cny", number)
                : number + " " + money.currency();
    }

    public String of(Text text) {
        return text.in(language);
    }
}
