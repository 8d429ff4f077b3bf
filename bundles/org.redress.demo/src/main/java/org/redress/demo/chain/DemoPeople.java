package org.redress.demo.chain;

import java.util.ArrayList;
import java.util.List;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.api.procedure.RoleDecl;

/** The invented staff. No name is that of a person; the console marks all of it as a demonstration. */
public final class DemoPeople {

    /** Known to everybody; counts in demo mode only. */
    public static final String PASSWORD = "redress-demo";

    /** A kind of post: the first part of its usernames and its role. */
    private record Post(String prefix, String role) {}

    /** Posts of a branch, in the order in which the names below are given. */
    private static final List<Post> BRANCH_POSTS = List.of(
            new Post("frontdesk", "front-desk"),
            new Post("consultant", "consultant"),
            new Post("supervisor", "consultant-supervisor"),
            new Post("manager", "store-manager"),
            new Post("ops", "operations-manager"),
            new Post("house", "house-manager"),
            new Post("doctor", "doctor"));

    private static final List<Post> REGION_POSTS =
            List.of(new Post("am", "area-manager"), new Post("dm", "district-manager"));

    private static final List<DemoAccount> ALL = List.copyOf(make());

    private DemoPeople() {}

    public static List<DemoAccount> all() {
        return ALL;
    }

    /** Stands for a role that a pack declares and nobody holds. */
    public static DemoAccount standIn(RoleDecl role) {
        return new DemoAccount(
                "role." + role.code(),
                role.title().in("zh") + "（演示）",
                List.of(new Grant(role.code(), DemoUnits.CHAIN)));
    }

    private static List<DemoAccount> make() {
        List<DemoAccount> people = new ArrayList<>();
        staff(people, "sh-jingan", BRANCH_POSTS, "周小禾", "苏晴", "陈思远", "程砚秋", "沈知秋", "傅明川", "顾文清");
        staff(people, "sh-pudong", BRANCH_POSTS, "吴桐雨", "许念安", "贺云舟", "江予白", "梁书瑶", "宋其琛", "叶清和");
        staff(people, "hz-xihu", BRANCH_POSTS, "方晓棠", "温如夏", "秦默然", "孟怀瑾", "白知微", "祁远山", "陶然之");
        staff(people, "sz-nanshan", BRANCH_POSTS, "黎小满", "唐映雪", "罗亦航", "郭景行", "邵青禾", "谭伯川", "龙思齐");
        staff(people, "gz-tianhe", BRANCH_POSTS, "麦晴朗", "区咏希", "何向南", "关子墨", "冯若兰", "莫承远", "简文博");
        staff(people, "east", REGION_POSTS, "乔安然", "岳临风");
        staff(people, "south", REGION_POSTS, "钟毓秀", "欧阳靖宇");
        people.add(atChain("exec", "executive", "陆衡"));
        people.add(atChain("pr", "public-relations", "纪云舒"));
        people.add(atChain("legal", "legal", "裴正言"));
        people.add(atChain("quality", "quality", "严谨行"));
        people.add(atChain("hq", "head-office", "丁一川"));
        people.add(atChain("mm", "market-manager", "范思蔓"));
        people.add(atChain("rsc", "support-centre", "尹知远"));
        people.add(new DemoAccount("admin", "韩拓", List.of(Grant.administrator())));
        return people;
    }

    private static void staff(List<DemoAccount> people, String unit, List<Post> posts, String... names) {
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            people.add(new DemoAccount(post.prefix() + "." + unit, names[i], List.of(new Grant(post.role(), unit))));
        }
    }

    private static DemoAccount atChain(String username, String role, String name) {
        return new DemoAccount(username, name, List.of(new Grant(role, DemoUnits.CHAIN)));
    }
}
