package org.redress.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small pack as an author would write it, in one file. */
final class CornerShop {

    static final String TEXT = """
            redress: 1
            pack:
              id: corner-shop
              version: 1.0.0
              kind: procedure
              title: { zh: 门店投诉流程, en: Corner shop }
              description: { zh: 门店售后投诉, en: Complaints in a shop }
            roles:
              clerk:
                title: { zh: 店员, en: Clerk }
                rights: [register, work, manage]
            settings:
              returnDays:
                title: { zh: 退货天数, en: Days to return }
                help: { zh: 购买后可退货的天数, en: Days after the purchase }
                schema: { type: integer, minimum: 7 }
                default: 30
            remedies:
              refund: { title: { zh: 退款, en: Refund }, money: true }
            types:
              faulty-goods:
                title: { zh: 商品质量问题, en: Faulty goods }
                hint: { zh: 损坏, en: Broken }
                channels: [front-desk, phone]
                form:
                  boughtOn:
                    title: { zh: 购买日期, en: Bought on }
                    kind: date
                remedies: [refund]
                stages:
                  - id: inspect
                    title: { zh: 查验商品, en: Inspect }
                    purpose: { zh: 确认问题, en: Find out }
                    role: clerk
                    tasks:
                      - id: photograph
                        title: { zh: 拍照, en: Photograph }
                        mandatory: true
                      - id: call-back
                        title: { zh: 回电, en: Call back }
                        when: case.channel == "phone"
            gates:
              in-time:
                on: [offer-remedy]
                remedies: [refund]
                when: has(fields.boughtOn)
                require: days(fields.boughtOn, today) <= settings.returnDays
                reason: { zh: 已超过退货期限, en: Too late for a return }
              seen-first:
                on: [complete-stage]
                stages: [inspect]
                require: '"photograph" in tasks'
                reason: { zh: 请先拍照, en: Take a photograph first }
                resolved-by: photograph
              named-rightly:
                on: [offer-remedy]
                require: case.type == "faulty-goods" && offer.made && offer.kind == "refund"
                reason: { zh: 只能退款, en: Only refunds }
            authority:
              - { role: clerk, remedy: refund, single: 500 }
            """;

    private CornerShop() {}

    static PackUnderTest in(Path folder) throws IOException {
        return PackUnderTest.in(file(folder, TEXT));
    }

    static Path file(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("corner-shop.redress.yaml"), text);
    }
}
