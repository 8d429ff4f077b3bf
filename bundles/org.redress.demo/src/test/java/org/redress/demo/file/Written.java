package org.redress.demo.file;

/** A file of invented cases as the tests write it. */
public final class Written {

    public static final String CASES = """
            pack: clinic-chain
            phones: "138000099"
            cases:
              - type: service
                by: front-desk
                channel: front-desk
                customer: 张女士
                summary: 【演示】等了很久
                description: 约好两点，三点才有人来。
                wants: 道歉
                ago: 2h
                form: { area: waiting, happenedOn: !day 0 }
                steps:
                  - { do: contact-customer, by: consultant, with: { channel: phone, text: 已致歉。 } }
                  - { do: promise-reply, by: consultant, with: { channel: phone, text: 明天回复, dueAt: !hour 20 } }
                  - { do: hand-over, with: { to: !who operations-manager } }
                ends: first
              - type: service
                by: front-desk
                channel: phone
                customer: 李先生
                summary: 【演示】没人接电话
                description: 打了三次都没人接。
                urgent: true
                ago: 3d
                form: { area: messages, happenedOn: !day -1 }
                ends: first
            """;

    private Written() {}
}
