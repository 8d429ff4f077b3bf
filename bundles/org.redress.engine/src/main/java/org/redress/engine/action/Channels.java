package org.redress.engine.action;

import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;

/** The channel of a contact, demand or offer: as at intake, plus the visit at the branch. */
final class Channels {

    private Channels() {}

    static Text title(String code) {
        return field().options().stream()
                .filter(option -> option.value().equals(code))
                .map(FormField.Option::title)
                .findFirst()
                .orElse(Text.same(code));
    }

    static InputField field() {
        return InputField.choice(
                "channel",
                "渠道",
                "Channel",
                "front-desk",
                "到店",
                "On site",
                "phone",
                "电话",
                "Phone",
                "chat",
                "在线",
                "Online chat",
                "email",
                "邮件",
                "E-mail",
                "web",
                "网页表单",
                "Web form",
                "authority",
                "主管部门",
                "Authority",
                "review",
                "网络评价",
                "Public review");
    }
}
