package org.redress.shell;

import org.redress.api.search.SearchStatus;

/** How the search index is doing, in a line. */
final class SearchWords {

    private static final long KILOBYTE = 1024;
    private static final int ALL = 100;

    private SearchWords() {}

    static String line(SearchStatus status, boolean chinese) {
        return state(status, chinese)
                + (chinese ? "；" : "; ")
                + (chinese
                        ? status.documents() + " 条，" + status.bytes() / KILOBYTE + " KB"
                        : status.documents() + " documents, " + status.bytes() / KILOBYTE + " KB");
    }

    private static String state(SearchStatus status, boolean chinese) {
        return switch (status.state()) {
            case STARTING -> chinese ? "尚未打开，第一次搜索时打开" : "not opened yet; the first search opens it";
            case BUILDING ->
                (chinese ? "正在建立：" : "being built: ") + status.done() + " / " + status.total() + " (" + percent(status)
                        + " %)";
            case FOLLOWING ->
                chinese
                        ? "与数据库一致，截至 " + status.level().map(Shown::time).orElse("–")
                        : "level with the database at "
                                + status.level().map(Shown::time).orElse("–");
            case FAILING -> status.trouble().orElse("–");
        };
    }

    static long percent(SearchStatus status) {
        return status.total() == 0 ? ALL : Math.min(ALL, status.done() * ALL / status.total());
    }
}
