package org.redress.upkeep.backup;

import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/** Why no backup is made. */
final class Refusals {

    private Refusals() {}

    static <T> Outcome<T> ownDirectory() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-UPK-201",
                "备份不能放在系统自身的数据、插件或设置目录中；请选择其他目录。",
                "A backup does not go into the node's own data, plugin or settings directory. Choose another one."));
    }

    static <T> Outcome<T> notEmpty() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-UPK-202",
                "该位置已有内容；备份只写入新的或空的目录。",
                "Something is there already; a backup goes into a new or an empty directory."));
    }

    static <T> Outcome<T> noSpace(long bytes) {
        long megabytes = bytes >> 20;
        return new Outcome.Conflict<>(Problem.of(
                "RD-UPK-203",
                "磁盘空间不足：大约需要 " + megabytes + " MB。",
                "There is not enough space: about " + megabytes + " MB are needed."));
    }

    static <T> Outcome<T> running() {
        return new Outcome.Conflict<>(
                Problem.of("RD-UPK-204", "另一个备份正在进行，请等待其完成。", "Another backup is being made; wait until it is done."));
    }

    static <T> Outcome<T> failed(Exception failure) {
        return new Outcome.Conflict<>(Problem.of(
                "RD-UPK-205",
                "备份未能完成，已写入的内容已删除；原因见日志：" + failure.getClass().getSimpleName() + "。",
                "The backup was not finished, and what was written is removed; the log says why: "
                        + failure.getClass().getSimpleName() + "."));
    }
}
