package org.redress.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.search.SearchPage;
import org.redress.api.search.SearchSight;
import org.redress.search.TinyHouse.Draft;
import org.redress.search.index.Documents;
import org.redress.search.index.Key;
import org.redress.search.index.Parts;
import org.redress.search.index.Progress;
import org.redress.search.index.SearchIndex;
import org.redress.search.query.Finder;

/**
 * How long a search takes among 10,000 and among 1,000,000 made-up cases: the index, the rights, the excerpts; cases are made
 * again in place of being read from a database. {@code -Dbench.cases=1000000} is the larger number.
 */
class SearchBench {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("bench.cases", 1_000_000);
    private static final int BRANCHES = 200;
    private static final int WARM = 300;
    private static final int QUERIES = 2_000;

    private static final List<String> COMMON =
            List.of(("接待 等候 红肿 退款 收费 医生 护士 咨询 预约 态度 服务 治疗 注射 激光 术后 恢复 过敏 疼痛 出血 淤青 客户 投诉 院长 经理 解释 道歉 "
                            + "补偿 方案 合同 发票 价格 优惠 活动 套餐 疗程 效果 照片 对比 面部 鼻部 眼部 皮肤 色斑 疤痕 感染 复诊 电话 微信 回访 "
                            + "承诺 时间 小时 分钟 迟到 取消 改期 排队 前台 房间 卫生 设备 药品 材料 批号 说明 知情 同意 签字 病历 复印 媒体 举报 "
                            + "律师 调解 监管 消协 家属 孩子 母亲 丈夫 朋友 愤怒 失望 满意 拒绝 接受 继续 停止 更换 重做 全额 部分 三天 两周")
                    .split(" "));
    private static final List<String> ENGLISH = List.of(
            "swelling bruise refund waiting doctor injection laser filler allergy infection receipt appointment rude pain scar"
                    .split(" "));
    private static final List<String> RARER = new Random(3)
            .ints(20_000, 0, 3_000 * 3_000)
            .mapToObj(pair -> "" + (char) (0x4E00 + pair / 3_000) + (char) (0x4E00 + pair % 3_000))
            .toList();
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华慧巧美红玉萍玲芬燕彩春菊凤洁梅琳素云莲真环雪荣爱妹";

    @TempDir
    Path home;

    @Test
    void few_and_many() throws IOException {
        for (int cases : new int[] {FEW, MANY}) {
            try (SearchIndex index = SearchIndex.open(home.resolve(String.valueOf(cases)))) {
                fill(index, cases);
                measure(index, cases);
            }
        }
    }

    private static void fill(SearchIndex index, int cases) throws IOException {
        long begin = System.nanoTime();
        CaseRules rules = new TinyHouse().rules(null);
        for (int i = 0; i < cases; i++) {
            Draft draft = draft(i);
            CaseFile file = TinyHouse.file(draft);
            index.put(
                    Key.ofCase(file.id()),
                    Documents.ofCase(file, draft.customer, Parts.of(file, draft.customer, rules), "x"));
            index.put(
                    Key.ofCustomer(draft.customer.id()),
                    Documents.ofCustomer(draft.customer, Set.of(draft.branch), "x"));
        }
        index.commit(
                new Progress(1, Instant.EPOCH, Optional.empty(), true, "x", Progress.Walk.DONE, Optional.empty(), 0));
        index.refresh();
        System.out.printf(
                "%,d cases and as many customers written in %.0f s, %,d MB%n",
                cases, (System.nanoTime() - begin) / 1e9, index.bytes() >> 20);
    }

    /** The same each time it is made. */
    private static Draft draft(long no) {
        Random random = new Random(no * 31 + 7);
        Draft draft = new Draft();
        draft.id = new UUID(no + 1, 0);
        draft.number = "B%03d-26%02d-%05d".formatted(no % BRANCHES, no % 12 + 1, no);
        draft.branch = "b" + no % BRANCHES;
        draft.summary = words(random, 8);
        draft.description = words(random, 25);
        draft.notes = List.of(words(random, 15), words(random, 10));
        draft.receivedAt = Instant.EPOCH.plusSeconds(no);
        draft.customer = new Customer(
                new UUID(no + 1, 1),
                Optional.of(name(random)),
                Optional.of("13%09d".formatted(no * 7919 % 1_000_000_000L)),
                Optional.empty(),
                Optional.empty());
        return draft;
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(word(random));
        }
        return text.toString();
    }

    /** Few words are used often, some are in no dictionary, some are English. */
    private static String word(Random random) {
        double kind = random.nextDouble();
        if (kind < 0.5) {
            return COMMON.get((int) (COMMON.size() * Math.pow(random.nextDouble(), 2)));
        } else if (kind < 0.9) {
            return RARER.get((int) (RARER.size() * Math.pow(random.nextDouble(), 3)));
        } else if (kind < 0.95) {
            return " " + ENGLISH.get(random.nextInt(ENGLISH.size())) + " ";
        }
        return "" + (char) (0x4E00 + random.nextInt(5_000)) + (char) (0x4E00 + random.nextInt(5_000));
    }

    private static String name(Random random) {
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private static void measure(SearchIndex index, int cases) throws IOException {
        Random random = new Random(1);
        Map<String, Supplier<String>> kinds = new LinkedHashMap<>();
        kinds.put("one word", () -> COMMON.get(random.nextInt(COMMON.size())));
        kinds.put(
                "two words",
                () -> COMMON.get(random.nextInt(COMMON.size())) + " " + COMMON.get(random.nextInt(COMMON.size())));
        kinds.put("a sentence", () -> words(random, 5).strip());
        kinds.put(
                "English",
                () -> ENGLISH.get(random.nextInt(ENGLISH.size())) + " " + COMMON.get(random.nextInt(COMMON.size())));
        kinds.put("a name", () -> name(random));
        kinds.put("last four digits", () -> "%04d".formatted(random.nextInt(10_000)));
        kinds.put("a number", () -> draft(random.nextInt(cases)).number);
        Finder finder = new Finder(new Made(), Fakes.catalog(Map.of()), Fakes.accounts(Map.of()));
        for (String user : List.of("chain", "branch")) {
            List<Long> all = new ArrayList<>();
            for (var kind : kinds.entrySet()) {
                List<Long> nanos = new ArrayList<>();
                for (int i = 0; i < WARM + QUERIES / kinds.size(); i++) {
                    String q = kind.getValue().get();
                    long begin = System.nanoTime();
                    SearchPage page = finder.find(index, TinyHouse.caller(user), Indexed.query(q), true)
                            .orElseThrow();
                    if (i >= WARM) {
                        nanos.add(System.nanoTime() - begin);
                    }
                    if (!page.complete()) {
                        System.out.println("time was up: " + q);
                    }
                }
                all.addAll(nanos);
                print(cases, user, kind.getKey(), nanos);
            }
            print(cases, user, "all", all);
        }
    }

    private static void print(int cases, String user, String kind, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%,9d cases, rights over the %-6s, %-16s p50 %7.2f ms  p99 %7.2f ms%n",
                cases, user, kind, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    /** Cases that are made when they are read. */
    private static final class Made implements SearchSight {

        private final TinyHouse house = new TinyHouse();

        @Override
        public Set<String> branches(Caller caller, Optional<String> unit) {
            Set<String> branches = new TreeSet<>();
            for (int i = 0; i < (caller.username().equals("chain") ? BRANCHES : 1); i++) {
                branches.add("b" + i);
            }
            return branches;
        }

        @Override
        public List<Seen> cases(Caller caller, Collection<UUID> ids) {
            return ids.stream()
                    .map(id -> {
                        Draft draft = draft(id.getMostSignificantBits() - 1);
                        CaseFile file = TinyHouse.file(draft);
                        return new Seen(TinyHouse.summary(file, draft.customer), file, draft.customer);
                    })
                    .toList();
        }

        @Override
        public List<CustomerMatch> customers(Caller caller, Collection<UUID> ids) {
            return ids.stream()
                    .map(id -> draft(id.getMostSignificantBits() - 1))
                    .map(draft -> new CustomerMatch(draft.customer, List.of(draft.number), 0))
                    .toList();
        }

        @Override
        public CaseRules rules(CaseFile file) {
            return house.rules(file);
        }
    }
}
