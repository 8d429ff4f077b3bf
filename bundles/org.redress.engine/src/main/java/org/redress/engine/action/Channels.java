package org.redress.engine.action;

/** The channel of a contact, demand or offer: as at intake, plus the visit at the branch. */
final class Channels {

    private Channels() {}

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
