package org.redress.engine.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.account.Account;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Representative;
import org.redress.api.casework.Sealing;
import org.redress.api.casework.Statement;
import org.redress.api.customer.Customer;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.DocumentTemplate.Field;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.MergeVocabulary;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;
import org.redress.engine.why.FactWords;

/** The values that the merge fields of one document stand for, as words of its language. Pure. */
final class MergeValues {

    private static final Text YES = Text.of("是", "yes");
    private static final Text NO = Text.of("否", "no");

    private final Snapshot snapshot;
    private final CaseFile file;
    private final String language;
    private final String pack;
    private final Optional<Form> dataForm;
    private final Map<String, Object> data;
    private final FactWords words;

    MergeValues(Snapshot snapshot, DocumentTemplate template, Map<String, Object> data, String language) {
        this.snapshot = snapshot;
        this.file = snapshot.file();
        this.language = language;
        this.pack = Templates.pack(snapshot, template);
        this.dataForm = template.data();
        this.data = data;
        this.words = new FactWords(snapshot, pack);
    }

    /** Empty where nothing is known. */
    Optional<String> value(Field field) {
        Optional<String> found =
                switch (field.group()) {
                    case MergeVocabulary.FIELDS ->
                        ofForm(Optional.of(snapshot.type().form()), file.fields(), field.name());
                    case MergeVocabulary.DATA -> ofForm(dataForm, data, field.name());
                    case MergeVocabulary.SETTINGS -> setting(field.name());
                    case "customer", "representative" -> person(field.toString());
                    case "demand", "offer" -> negotiation(field.toString());
                    case "case" -> ofCase(field.name());
                    case "seal" -> seal().flatMap(seal -> ofSeal(seal, field.name()));
                    case "team", "issues", "parts", "measures" ->
                        new MergeCorrections(new Say(snapshot, language)).value(field.toString());
                    default -> other(field.toString());
                };
        return found.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Under which it is listed when it is missing. */
    Text title(Field field) {
        return switch (field.group()) {
            case MergeVocabulary.FIELDS ->
                formField(Optional.of(snapshot.type().form()), field.name())
                        .map(FormField::title)
                        .orElse(Text.same(field.name()));
            case MergeVocabulary.DATA ->
                formField(dataForm, field.name()).map(FormField::title).orElse(Text.same(field.name()));
            case MergeVocabulary.SETTINGS ->
                snapshot.rules().all().stream()
                        .filter(known -> known.ref().id().equals(pack))
                        .flatMap(known -> Optional.ofNullable(known.settings().get(field.name())).stream())
                        .map(SettingDecl::title)
                        .findFirst()
                        .orElse(Text.same(field.name()));
            default -> MergeVocabulary.TITLES.getOrDefault(field.toString(), Text.same(field.toString()));
        };
    }

    private Optional<String> ofCase(String name) {
        return switch (name) {
            case "number" -> Optional.of(file.number());
            case "type" -> Optional.of(say(snapshot.type().title()));
            case "channel" -> Optional.of(code("case.channel", file.intake().channel()));
            case "receivedOn" -> Optional.of(date(snapshot.day(file.intake().receivedAt())));
            case "summary" -> Optional.of(file.intake().summary());
            case "description" -> file.intake().description();
            case "remedySought" -> file.intake().remedySought();
            case "result" -> file.closing().map(Closing::result);
            case "class" -> file.assessment().classCode().map(found -> code("case.class", found));
            case "score" -> file.assessment().score().map(String::valueOf);
            default -> Optional.empty();
        };
    }

    private Optional<String> person(String name) {
        Optional<Customer> customer = snapshot.customer().person();
        Optional<Representative> representative = file.intake().representedBy();
        return switch (name) {
            case "customer.name" -> customer.flatMap(Customer::name);
            case "customer.phone" -> customer.flatMap(Customer::phone);
            case "customer.memberNo" -> customer.flatMap(Customer::memberNo);
            case "representative.name" -> representative.map(Representative::name);
            case "representative.relation" -> representative.map(Representative::relation);
            default -> Optional.empty();
        };
    }

    private Optional<String> negotiation(String name) {
        var demand = last(file.demands());
        var offer = last(file.offers());
        return switch (name) {
            case "demand.kind" -> demand.map(made -> code("demand.kind", made.kind()));
            case "demand.amount" -> demand.flatMap(made -> made.amount()).map(money -> Figures.money(money, language));
            case "demand.text" -> demand.map(made -> made.text());
            case "offer.kind" -> offer.map(made -> code("offer.kind", made.kind()));
            case "offer.amount" -> offer.flatMap(made -> made.amount()).map(money -> Figures.money(money, language));
            case "offer.validUntil" -> offer.flatMap(made -> made.validUntil()).map(until -> date(snapshot.day(until)));
            default -> Optional.empty();
        };
    }

    /** The latest that is still closed. */
    private Optional<Sealing> seal() {
        return last(
                file.dossier().papers().seals().stream().filter(Sealing::closed).toList());
    }

    private Optional<String> ofSeal(Sealing seal, String name) {
        return switch (name) {
            case "on" -> Optional.of(date(snapshot.day(seal.at())));
            case "items" -> Optional.of(listed(seal.items().stream()));
            case "witnesses" ->
                Optional.of(listed(Stream.concat(seal.house().stream().map(this::name), seal.customerSide().stream())));
            default -> Optional.empty();
        };
    }

    private String listed(Stream<String> parts) {
        return parts.collect(Collectors.joining(language.equals("en") ? ", " : "、"));
    }

    private Optional<String> other(String name) {
        return switch (name) {
            case "today" -> Optional.of(date(snapshot.today()));
            case "chain.title" -> Optional.of(House.chain(snapshot, language));
            case "branch.title" -> Optional.of(say(snapshot.branch().name()));
            case "owner.name" -> file.ownership().owner().map(this::name);
            case "actor.name" -> Optional.of(snapshot.actor().displayName());
            case "account.customer" -> account(Statement.Side.CUSTOMER);
            case "account.staff" -> account(Statement.Side.STAFF);
            case "finding.class" ->
                file.assessment().fault().map(fault -> code("case.fault", Facts.code(fault.finding())));
            case "finding.text" -> file.assessment().fault().map(fault -> fault.text());
            default -> Optional.empty();
        };
    }

    /** The latest of a side. */
    private Optional<String> account(Statement.Side side) {
        return last(file.statements().stream()
                        .filter(made -> made.side() == side)
                        .toList())
                .map(Statement::text);
    }

    private Optional<String> ofForm(Optional<Form> form, Map<String, Object> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(value ->
                        formField(form, name).map(field -> shown(field, value)).orElse(String.valueOf(value)));
    }

    private static Optional<FormField> formField(Optional<Form> form, String name) {
        return form.flatMap(known -> known.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst());
    }

    private String shown(FormField field, Object value) {
        String plain = String.valueOf(value).strip();
        return switch (field.kind()) {
            case DATE -> day(plain);
            case AMOUNT -> plain.isEmpty() ? "" : Figures.amount(new BigDecimal(plain));
            case TRUTH -> say(Boolean.parseBoolean(plain) ? YES : NO);
            case CHOICE -> option(field, plain);
            case CHOICES ->
                value instanceof List<?> chosen
                        ? listed(chosen.stream().map(one -> option(field, String.valueOf(one))))
                        : option(field, plain);
            default -> plain;
        };
    }

    private String option(FormField field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> say(option.title()))
                .orElse(value);
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(
                        snapshot.rules().settings().getOrDefault(pack, Map.of()).get(name))
                .map(String::valueOf);
    }

    private String code(String fact, String code) {
        return say(words.value(fact, Optional.of(code)));
    }

    private String name(String username) {
        return snapshot.staffing().find(username).map(Account::displayName).orElse(username);
    }

    private String day(String iso) {
        try {
            return date(LocalDate.parse(iso));
        } catch (DateTimeParseException free) {
            return iso;
        }
    }

    private String date(LocalDate day) {
        return Figures.date(day, language);
    }

    private String say(Text text) {
        return text.in(language);
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
