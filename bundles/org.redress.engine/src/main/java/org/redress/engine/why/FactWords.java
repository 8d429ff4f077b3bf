package org.redress.engine.why;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.account.Account;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.money.Money;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Staffing;

/** Facts and their values in the words of the case's own rules: titles of fields, options, tasks, files and roles. */
public final class FactWords {

    private static final Text YES = Text.of("是", "yes");
    private static final Text NO = Text.of("否", "no");
    private static final Text NOTHING = Text.of("未填写", "not filled in");
    private static final Text NONE = Text.of("无", "none");
    private static final Set<String> MONEY = Set.of(
            "demand.amount",
            "offer.amount",
            "compensation.supported",
            "compensation.ceiling",
            "costs.remedies",
            "amount",
            "limit",
            "cumulative",
            "had",
            "customer.granted");
    private static final Text YUAN = Text.of("{amount} 元", "¥{amount}");

    private final CaseRules rules;
    private final ComplaintType type;
    private final List<FormField> former;
    private final String pack;
    private final Staffing staffing;

    /** @param pack whose settings the facts hold */
    public FactWords(Snapshot snapshot, String pack) {
        this.rules = snapshot.rules();
        this.type = snapshot.type();
        this.former = snapshot.file().dossier().former();
        this.pack = pack;
        this.staffing = snapshot.staffing();
    }

    /** What people call the fact. */
    public Text title(String fact) {
        if (fact.startsWith("fields.")) {
            return field(fact).map(FormField::title).orElse(Text.same(rest(fact)));
        }
        if (fact.startsWith("settings.")) {
            return setting(rest(fact)).map(SettingDecl::title).orElse(Text.same(rest(fact)));
        }
        return VocabularyWords.TITLES.getOrDefault(fact, Text.same(fact));
    }

    /** A value in words; lists with all their members. */
    public Text value(String fact, Optional<Object> value) {
        if (value.isEmpty() || "".equals(value.get())) {
            return NOTHING;
        }
        if (!(value.get() instanceof List<?> list)) {
            return one(fact, value.get());
        }
        return list.isEmpty()
                ? NONE
                : Sentences.joined(list.stream().map(item -> one(fact, item)).toList(), "、", ", ");
    }

    private Text one(String fact, Object value) {
        if (value instanceof Boolean truth) {
            return truth ? YES : NO;
        }
        if (value instanceof Number number) {
            return isMoney(fact) ? YUAN.with("amount", plain(number)) : Text.same(plain(number));
        }
        return code(fact, String.valueOf(value));
    }

    private Text code(String fact, String code) {
        return switch (fact) {
            case "evidence" -> rules.evidence().getOrDefault(code, Text.same(code));
            case "documents.issued", "documents.signed", "documents.inReview" -> document(code);
            case "tasks" -> task(code);
            case "missing" -> field("fields." + code).map(FormField::title).orElse(Text.same(code));
            case "approvals", "demand.kind", "offer.kind" -> remedy(code);
            case "actor.roles",
                    "case.ownerRoles",
                    "parts.accepted",
                    "parts.causes",
                    "measures.departments",
                    "person.role" -> rules.role(code).map(RoleDecl::title).orElse(Text.same(code));
            case "conduct.steps" ->
                conduct().step(code).map(found -> found.rule().title()).orElse(Text.same(code));
            case "conduct.refusals" ->
                conduct().refusal(code).map(found -> found.rule().title()).orElse(Text.same(code));
            case "conduct.declined" ->
                conduct().decline(code).map(found -> found.rule().title()).orElse(Text.same(code));
            case "case.stage" -> type.stage(code).map(stage -> stage.title()).orElse(Text.same(code));
            case "case.type" -> type(code);
            case "case.class" -> declaredClass(code);
            case "case.tracks" -> rules.track(code).map(TrackDecl::title).orElse(Text.same(code));
            case "case.trackResults" -> result(code);
            case "clocks.passed" -> clock(code);
            case "case.branch" -> Text.of(staffing.unitName(code, "zh"), staffing.unitName(code, "en"));
            case "case.owner",
                    "actor.username",
                    "person.first",
                    "person.involved",
                    "person.holders",
                    "person.away",
                    "person.before",
                    "person.after" ->
                staffing.find(code).map(Account::displayName).map(Text::same).orElse(Text.same(code));
            default -> option(fact, code);
        };
    }

    private ConductPolicy conduct() {
        return ConductPolicy.of(rules);
    }

    private Text option(String fact, String code) {
        return field(fact).stream()
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(code))
                .map(FormField.Option::title)
                .findFirst()
                .orElseGet(() -> fact.startsWith("case.")
                                || fact.equals("clock.unit")
                                || fact.contains("offer.")
                                || fact.contains("demand.")
                                || fact.startsWith("followUps.")
                                || fact.equals("signatures")
                                || fact.equals("accounts")
                        ? VocabularyWords.CODES.getOrDefault(code, Text.same(code))
                        : Text.same(code));
    }

    private Text document(String code) {
        return Optional.ofNullable(rules.documents().get(code))
                .map(DocumentTemplate::title)
                .orElse(Text.same(code));
    }

    private Text task(String code) {
        return type.stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .filter(task -> task.id().equals(code))
                .map(task -> task.title())
                .findFirst()
                .orElse(Text.same(code));
    }

    private Text remedy(String code) {
        return rules.all().stream()
                .map(found -> found.remedies().get(code))
                .filter(Objects::nonNull)
                .map(declared -> declared.title())
                .findFirst()
                .orElseGet(() -> VocabularyWords.CODES.getOrDefault(code, Text.same(code)));
    }

    private Text declaredClass(String code) {
        return rules.classes().stream()
                .filter(declared -> declared.code().equals(code))
                .map(declared -> declared.title())
                .findFirst()
                .orElse(Text.same(code));
    }

    /** {@code track:result} in words. */
    private Text result(String code) {
        int colon = code.indexOf(':');
        return rules.track(code.substring(0, Math.max(0, colon)))
                .flatMap(track -> track.results().stream()
                        .filter(result -> code.endsWith(":" + result.code()))
                        .findFirst()
                        .map(result -> Text.of("{track}：{result}", "{track}: {result}")
                                .with("track", track.title())
                                .with("result", result.title())))
                .orElse(Text.same(code));
    }

    private Text clock(String code) {
        return rules.all().stream()
                .flatMap(declared -> declared.clocks().stream())
                .filter(clock -> clock.id().equals(pack + "/" + code))
                .findFirst()
                .map(ClockDecl::title)
                .orElse(Text.same(code));
    }

    private Text type(String code) {
        return rules.procedure().types().values().stream()
                .filter(found -> found.localId().equals(code))
                .map(ComplaintType::title)
                .findFirst()
                .orElse(Text.same(code));
    }

    private Optional<FormField> field(String fact) {
        return fact.startsWith("fields.")
                ? Stream.concat(type.form().fields().stream(), former.stream())
                        .filter(field -> field.name().equals(rest(fact)))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<SettingDecl> setting(String name) {
        return rules.all().stream()
                .filter(found -> found.ref().id().equals(pack))
                .map(found -> found.settings().getOrDefault(name, null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private boolean isMoney(String fact) {
        return MONEY.contains(fact)
                || field(fact)
                        .filter(field -> field.kind() == FormField.Kind.AMOUNT)
                        .isPresent();
    }

    private static String plain(Number number) {
        return Money.written(new BigDecimal(number.toString()));
    }

    private static String rest(String fact) {
        return fact.substring(fact.indexOf('.') + 1);
    }
}
