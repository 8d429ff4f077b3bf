package org.redress.security.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;

/** What a unit has to be like to find its place in the tree. */
final class UnitRules {

    private static final Pattern ID = Pattern.compile("(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,8}");
    private static final int LONGEST_NAME = 80;
    private static final int MOST_LANGUAGES = 10;
    private static final int LONGEST_TAG = 20;

    private UnitRules() {}

    static List<FieldError> check(UnitTree tree, Unit unit) {
        List<FieldError> errors = new ArrayList<>();
        if (!ID.matcher(unit.id()).matches()) {
            errors.add(
                    error(
                            "/id",
                            "标识须为 2–40 个小写字母或数字，可用连字符分隔，例如 sh-jingan。",
                            "An id has 2–40 lower-case letters or digits, with single hyphens between, for example sh-jingan."));
        }
        if (!CODE.matcher(unit.code()).matches()) {
            errors.add(error(
                    "/code",
                    "编号前缀须为 2–8 个大写字母或数字，例如 SHJA。",
                    "A code has 2–8 capital letters or digits, for example SHJA."));
        } else if (tree.all().stream()
                .anyMatch(
                        other -> other.code().equals(unit.code()) && !other.id().equals(unit.id()))) {
            errors.add(error("/code", "此编号前缀已被其他单位使用，请换一个。", "Another unit has this code. Choose a different one."));
        }
        checkName(unit, errors);
        checkParent(tree, unit, errors);
        return errors;
    }

    private static void checkName(Unit unit, List<FieldError> errors) {
        String zh = unit.name().byLanguage().getOrDefault(Text.FALLBACK, "");
        boolean tooLong = unit.name().byLanguage().values().stream().anyMatch(words -> words.length() > LONGEST_NAME);
        boolean tooMany = unit.name().byLanguage().size() > MOST_LANGUAGES
                || unit.name().byLanguage().keySet().stream().anyMatch(tag -> tag.length() > LONGEST_TAG);
        if (zh.isBlank() || tooLong || tooMany) {
            errors.add(error(
                    "/name",
                    "须填写中文名称，每种语言不超过 80 个字。",
                    "A name in Chinese is needed, and at most 80 characters in each language."));
        }
    }

    private static void checkParent(UnitTree tree, Unit unit, List<FieldError> errors) {
        Optional<UnitKind> above = unit.parent().flatMap(tree::find).map(Unit::kind);
        boolean fits =
                switch (unit.kind()) {
                    case CHAIN -> unit.parent().isEmpty();
                    case REGION -> above.filter(kind -> kind == UnitKind.CHAIN).isPresent();
                    case BRANCH -> above.filter(kind -> kind != UnitKind.BRANCH).isPresent();
                };
        if (!fits) {
            errors.add(error(
                    "/parent",
                    "集团没有上级；大区的上级须为已有的集团；院区的上级须为已有的大区或集团。",
                    "A chain has no parent; a region needs an existing chain, a branch an existing region or chain."));
        }
    }

    private static FieldError error(String pointer, String zh, String en) {
        return new FieldError(pointer, Text.of(zh, en));
    }
}
