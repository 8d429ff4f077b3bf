package org.redress.demo.complaint;

import static org.redress.demo.complaint.Steps.accept;
import static org.redress.demo.complaint.Steps.contact;
import static org.redress.demo.complaint.Steps.customerSays;
import static org.redress.demo.complaint.Steps.demand;
import static org.redress.demo.complaint.Steps.handOver;
import static org.redress.demo.complaint.Steps.note;
import static org.redress.demo.complaint.Steps.promise;
import static org.redress.demo.complaint.Steps.severity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.redress.demo.complaint.Story.Form;
import org.redress.demo.complaint.Story.Step;

/** A dozen complaints as they come in at a clinic. All invented. */
final class Stories {

    private static final List<Story> ALL = List.of(
            story(1, "front-desk", "张女士", "水光针后第 9 天右脸仍红肿", "第二天有点红，前台说正常；第九天右脸还肿，发烫。没有人说过不能用酸类产品。")
                    .wants("退款", false)
                    .ago(3)
                    .as(
                            "clinic-chain/side-effect",
                            day -> Map.of(
                                    "symptoms", List.of("swelling", "burning"),
                                    "treatment", "水光针",
                                    "treatedOn", day.minusDays(9).toString(),
                                    "onsetOn", day.minusDays(8).toString(),
                                    "place", "in-house"))
                    .then(
                            customerSays("frontdesk", "做完第二天有点红，第九天右脸还是肿，发烫。"),
                            contact("consultant", "phone", "已致歉并说明会先做客观检查，明天带客户复诊。"),
                            promise("consultant", Duration.ofHours(20), "phone", "答复复诊安排")),
            story(2, "front-desk", "李女士", "预约 14:00，等了 70 分钟没有人说明", "约好的时间没有人接待，也没有人说要等多久，问了两次都说快了。")
                    .ago(1)
                    .as(
                            "two-level-clinic/complaint",
                            day -> Map.of(
                                    "visitOn",
                                    day.toString(),
                                    "area",
                                    List.of("waiting", "explanation"),
                                    "place",
                                    "in-house"))
                    .as(
                            "clinic-chain/service",
                            day -> Map.of("area", "waiting", "happenedOn", day.toString(), "place", "in-house"))
                    .then(contact("frontdesk", "front-desk", "已当面致歉，请客户到独立房间休息。")),
            story(3, "phone", "王女士", "瘦脸针后两侧不对称", "打完三周左右两边不一样，自拍很明显，希望免费调整。")
                    .wants("免费调整", false)
                    .ago(26)
                    .as(
                            "clinic-chain/treatment",
                            day -> Map.of(
                                    "treatment",
                                    "瘦脸针",
                                    "treatedOn",
                                    day.minusDays(21).toString(),
                                    "concerns",
                                    List.of("asymmetry"),
                                    "wantsRetreatment",
                                    true,
                                    "place",
                                    "phone"))
                    .then(demand("consultant", "redo", "phone", "希望免费补打一次，把两边调整到一样。")),
            story(4, "review", "刘先生", "平台差评称「完全没效果」，要求全额退费", "平台上发了一星评价，说没有任何效果，要求退全部费用，未说明具体情况。")
                    .wants("全额退费", false)
                    .ago(5)
                    .as(
                            "clinic-chain/disputed-review",
                            day -> Map.of(
                                    "refundReason",
                                    "other",
                                    "objectiveEvidence",
                                    false,
                                    "platform",
                                    "点评平台",
                                    "postedOn",
                                    day.toString()))
                    .then(note("consultant", "已查到消费记录，尚未联系上本人。")),
            story(5, "front-desk", "陈女士", "结账金额比咨询时多 600 元", "咨询时说的是套餐价，结账多了 600 元护理费，没有人提前说过。")
                    .wants("退还 600 元", false)
                    .ago(2)
                    .as(
                            "two-level-clinic/complaint",
                            day -> Map.of(
                                    "visitOn",
                                    day.toString(),
                                    "area",
                                    List.of("price"),
                                    "paid",
                                    new BigDecimal("4380.00")))
                    .as(
                            "clinic-chain/service",
                            day -> Map.of(
                                    "area", "payment", "happenedOn", day.toString(), "paid", new BigDecimal("4380.00")))
                    .then(demand("consultant", "refund", "600.00", "front-desk", "退回多收的护理费。")),
            story(6, "chat", "吴女士", "光子嫩肤三次后效果不明显", "三次都做完了，斑没有淡，想知道下一步怎么办。")
                    .ago(8)
                    .as(
                            "clinic-chain/treatment",
                            day -> Map.of(
                                    "treatment",
                                    "光子嫩肤",
                                    "treatedOn",
                                    day.minusDays(30).toString(),
                                    "concerns",
                                    List.of("not-enough-effect"),
                                    "place",
                                    "online"))
                    .then(),
            story(7, "phone", "赵女士", "治疗当晚渗液并发热 38.2 度", "昨晚治疗部位开始渗液，今早量体温 38.2 度，家人陪同来电。")
                    .wants("马上处理", true)
                    .ago(1)
                    .as(
                            "clinic-chain/side-effect",
                            day -> Map.of(
                                    "symptoms", List.of("discharge", "fever", "pain"),
                                    "treatment", "线雕",
                                    "treatedOn", day.minusDays(1).toString(),
                                    "onsetOn", day.minusDays(1).toString(),
                                    "place", "phone"))
                    .then(
                            contact("consultant", "phone", "已请客户立即就近就诊并到店由医生检查，专人接待。"),
                            severity("ops", "major", "发热并渗液，可能感染。")),
            story(8, "phone", "孙女士", "术后三天没有人回访", "说好第二天回访，三天了没有电话，自己上网查怎么护理。")
                    .ago(30)
                    .as(
                            "two-level-clinic/complaint",
                            day -> Map.of("visitOn", day.minusDays(3).toString(), "area", List.of("after-care")))
                    .as(
                            "clinic-chain/service",
                            day -> Map.of(
                                    "area",
                                    "after-care",
                                    "happenedOn",
                                    day.minusDays(3).toString(),
                                    "place",
                                    "online"))
                    .then(
                            contact("consultant", "phone", "已致歉，并逐项说明护理要点。"),
                            promise("consultant", Duration.ofDays(2), "phone", "回访恢复情况")),
            story(9, "front-desk", "郑女士", "填充后看起来不自然", "泪沟填充后笑起来有一条棱，同事都看出来了。")
                    .ago(4)
                    .as(
                            "clinic-chain/treatment",
                            day -> Map.of(
                                    "treatment",
                                    "泪沟填充",
                                    "treatedOn",
                                    day.minusDays(14).toString(),
                                    "concerns",
                                    List.of("unnatural"),
                                    "wantsDoctor",
                                    true,
                                    "place",
                                    "in-house"))
                    .then(handOver("frontdesk", "consultant"), accept("consultant")),
            story(10, "front-desk", "何女士", "在大厅被大声谈论治疗项目", "前台当着其他客人的面说出治疗项目和价格，觉得很难堪。")
                    .ago(2)
                    .as(
                            "two-level-clinic/complaint",
                            day -> Map.of("visitOn", day.toString(), "area", List.of("manners"), "place", "in-house"))
                    .as(
                            "clinic-chain/service",
                            day -> Map.of("area", "reception", "happenedOn", day.toString(), "place", "in-house"))
                    .then(customerSays("consultant", "我不想让别人知道做了什么项目，前台声音很大。")),
            story(11, "review", "周先生", "发帖称被强行推销，要求删帖前退款", "帖子里说被推销了两个小时，要求先退款再删帖。")
                    .wants("退款", false)
                    .ago(50)
                    .as(
                            "clinic-chain/disputed-review",
                            day -> Map.of(
                                    "refundReason", "service",
                                    "objectiveEvidence", false,
                                    "platform", "社交平台",
                                    "postedOn", day.toString(),
                                    "way", "goes-public"))
                    .then(note("supervisor", "先核对当天接待记录，再统一答复。")),
            story(12, "web", "林女士", "恢复期比说好的长", "术前说一周可以上班，两周了还有明显痕迹，影响工作。")
                    .ago(12)
                    .as(
                            "clinic-chain/treatment",
                            day -> Map.of(
                                    "treatment",
                                    "点阵激光",
                                    "treatedOn",
                                    day.minusDays(14).toString(),
                                    "concerns",
                                    List.of("not-as-explained"),
                                    "place",
                                    "online"))
                    .then());

    private Stories() {}

    static List<Story> all() {
        return ALL;
    }

    private static Telling story(int no, String channel, String customer, String summary, String description) {
        Story bare = new Story(
                no,
                channel,
                customer,
                summary,
                description,
                Optional.empty(),
                false,
                Duration.ZERO,
                List.of(),
                List.of());
        return new Telling(bare);
    }

    /** A story while it is being told. */
    private record Telling(Story so) {

        Telling wants(String wanted, boolean urgent) {
            return with(Optional.of(wanted), urgent, so.ago(), so.forms(), so.steps());
        }

        Telling ago(int hours) {
            return with(so.wanted(), so.urgent(), Duration.ofHours(hours), so.forms(), so.steps());
        }

        Telling as(String type, Function<LocalDate, Map<String, Object>> fields) {
            List<Form> forms = new ArrayList<>(so.forms());
            forms.add(new Form(type, fields));
            return with(so.wanted(), so.urgent(), so.ago(), List.copyOf(forms), so.steps());
        }

        Story then(Step... steps) {
            return with(so.wanted(), so.urgent(), so.ago(), so.forms(), List.of(steps))
                    .so();
        }

        private Telling with(
                Optional<String> wanted, boolean urgent, Duration ago, List<Form> forms, List<Step> steps) {
            return new Telling(new Story(
                    so.no(),
                    so.channel(),
                    so.customer(),
                    so.summary(),
                    so.description(),
                    wanted,
                    urgent,
                    ago,
                    forms,
                    steps));
        }
    }
}
