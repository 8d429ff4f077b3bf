package org.redress.engine.why;

import java.util.List;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Procedure;
import org.redress.engine.Packs;

/** A pack with fields of every kind, and the conditions that a test is about as its gates. */
final class SmallPack {

    private static final String HEAD = """
            redress: 1
            pack:
              id: small
              version: 1.0.0
              kind: procedure
              title: { zh: 小, en: Small }
              description: { zh: 小, en: Small }
            roles:
              clerk: { title: { zh: 店员, en: Clerk }, rights: [register, work, manage] }
            settings:
              days:
                title: { zh: 天数, en: Days allowed }
                help: { zh: 天数, en: Days }
                schema: { type: integer, minimum: 1 }
                default: 5
            evidence:
              photo: { zh: 照片, en: Photo }
              receipt: { zh: 小票, en: Receipt }
              letter: { zh: 信, en: Letter }
            remedies:
              refund: { title: { zh: 退款, en: Refund }, money: true }
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone, chat]
                form:
                  onset: { title: { zh: 出现日期, en: Onset }, kind: date }
                  treated: { title: { zh: 治疗日期, en: Treated }, kind: date }
                  pieces: { title: { zh: 件数, en: Pieces }, kind: whole }
                  price: { title: { zh: 价格, en: Price }, kind: amount }
                  public: { title: { zh: 公开, en: Public }, kind: truth }
                  story: { title: { zh: 经过, en: Story }, kind: text }
                  colour:
                    title: { zh: 颜色, en: Colour }
                    kind: choice
                    options: { red: { zh: 红, en: Red }, blue: { zh: 蓝, en: Blue }, green: { zh: 绿, en: Green } }
                  faults:
                    title: { zh: 问题, en: Faults }
                    kind: choices
                    options: { torn: { zh: 破, en: Torn }, wet: { zh: 湿, en: Wet } }
                remedies: [refund]
                stages:
                  - id: look
                    title: { zh: 看, en: Look }
                    purpose: { zh: 看, en: Look }
                    role: clerk
                    tasks:
                      - { id: call, title: { zh: 回电, en: Call back } }
                      - { id: tell, title: { zh: 告知, en: Tell } }
            gates:
            """;

    private final Procedure procedure;

    SmallPack(List<String> conditions) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < conditions.size(); i++) {
            text.append("  gate-").append(i).append(":\n    on: [close]\n    require: >-\n      ");
            text.append(conditions.get(i)).append("\n    reason: { zh: 因, en: Why }\n");
        }
        procedure = Packs.of(text.toString()).procedure();
    }

    Condition condition(int number) {
        return procedure.gates().get(number).require();
    }

    ComplaintType type() {
        return procedure.types().get("small/goods");
    }

    Procedure procedure() {
        return procedure;
    }
}
