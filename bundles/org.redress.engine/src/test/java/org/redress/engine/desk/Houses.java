package org.redress.engine.desk;

import org.redress.api.procedure.Procedure;
import org.redress.engine.Packs;

/** Small procedures for tests of single rules: one type, one stage, the people of {@link Clinic}. */
final class Houses {

    private static final String HOUSE = """
            redress: 1
            pack:
              id: house
              version: 1.0.0
              kind: procedure
              title: { zh: 店, en: House }
              description: { zh: 店, en: House }
            roles:
              front-desk: { title: { zh: 前台, en: Front desk }, rights: [register, work] }
              consultant: { title: { zh: 顾问, en: Consultant }, rights: [register, work] }
              operations-manager: { title: { zh: 运营经理, en: Operations manager }, rights: [register, work, manage] }
              house-manager: { title: { zh: 总管, en: House manager }, rights: [work, manage] }
              doctor: { title: { zh: 医生, en: Doctor }, rights: [work] }
              executive: { title: { zh: 高管, en: Executive }, rights: [work, manage] }
              public-relations: { title: { zh: 公关, en: Public relations }, rights: [work] }
              legal: { title: { zh: 法务, en: Legal }, rights: [work] }
            remedies:
              refund: { title: { zh: 退款, en: Refund }, money: true }
              gift: { title: { zh: 礼品, en: Gift }, money: true }
            settings:
              bigAmount:
                title: { zh: 大额, en: Big amount }
                help: { zh: 大额, en: Big amount }
                schema: { type: number, minimum: 0 }
                default: 2000
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone, front-desk]
                form:
                  pieces: { title: { zh: 件数, en: Pieces }, kind: whole }
                  neededOn: { title: { zh: 需用日期, en: Needed on }, kind: date }
                remedies: [refund, gift]
                stages:
                  - { id: settle, title: { zh: 解决, en: Settle }, purpose: { zh: 解决, en: Settle }, role: front-desk }
            """;

    private static final String POLICY = """
            redress: 1
            pack:
              id: %s
              version: 1.0.0
              kind: overlay
              title: { zh: 分店政策, en: Policy }
              description: { zh: 分店政策, en: Policy }
            roles:
              house-manager: { title: { zh: 总管, en: House manager }, rights: [work, manage] }
              executive: { title: { zh: 高管, en: Executive }, rights: [work, manage] }
              legal: { title: { zh: 法务, en: Legal }, rights: [work] }
            """;

    static final String WHY = "why: { zh: 规则要求, en: By rule }";

    private Houses() {}

    /** The house with further sections. */
    static Procedure with(String sections) {
        return Packs.of(HOUSE + sections).procedure();
    }

    /** An overlay with further sections. */
    static Procedure policy(String id, String sections) {
        return Packs.of(POLICY.formatted(id) + sections).procedure();
    }
}
