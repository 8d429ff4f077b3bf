package org.redress.upkeep.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.text.Text;
import org.redress.upkeep.node.PrivateFiles;

/**
 * Puts a backup back where a stopped node finds it. Looks at everything before it writes anything; what is there already is
 * never overwritten.
 *
 * @param data data directory of the node; holds no file yet
 * @param deploy watched folder; files of the same content may be there already
 * @param settings {@code etc/} of the installation
 * @param schema the newest that this software knows
 */
record Restore(Path backup, Path data, Path deploy, Path settings, int schema) {

    private static final String STORE = "redress";
    private static final String DATABASE = "db";
    private static final int NAMED = 5;

    /** Why nothing was restored. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Text words;

        Refused(String code, String zh, String en) {
            this(Text.of(code + " " + zh, code + " " + en));
        }

        Refused(Text words) {
            super(words.in("en"));
            this.words = words;
        }

        Text words() {
            return words;
        }
    }

    /**
     * Restores.
     *
     * @param withSettings settings that differ take the place of the installation's
     */
    void run(boolean withSettings, Consumer<Text> progress) throws IOException, Refused {
        Manifest manifest = verified(progress);
        requireEmpty();
        List<Path> plugins = PrivateFiles.below(backup.resolve(Parts.DEPLOY));
        requireNoOther(plugins);

        progress.accept(Text.of("正在写入数据…", "Writing data…"));
        PrivateFiles.directory(data);
        if (manifest.database()) {
            database();
        }
        Path key = backup.resolve(Parts.DATA).resolve(Parts.HOST_KEY);
        if (Files.isRegularFile(key)) {
            Files.copy(key, data.resolve(Parts.HOST_KEY));
        }
        for (Path plugin : plugins) {
            copyUnlessThere(plugin, backup.resolve(Parts.DEPLOY), deploy);
        }
        settings(withSettings, progress);
        done(manifest, progress);
    }

    private Manifest verified(Consumer<Text> progress) throws IOException, Refused {
        Manifest manifest;
        try {
            manifest = Manifest.read(backup);
        } catch (Manifest.Unfit unfit) {
            throw new Refused(
                    "RD-UPK-301",
                    "这不是完整的备份，或其清单已损坏：" + unfit.getMessage(),
                    "This is no complete backup, or its manifest is damaged: " + unfit.getMessage());
        }
        if (manifest.schema() > schema) {
            throw new Refused(
                    "RD-UPK-303",
                    "备份的数据表版本为 " + manifest.schema() + "，此软件只认识到 " + schema + "（备份由 " + manifest.software()
                            + " 制作）；请先安装不低于该版本的 Redress。",
                    "The backup has schema " + manifest.schema() + ", this software knows " + schema
                            + " (the backup was made by " + manifest.software()
                            + "); install that version of Redress or a later one first.");
        }
        progress.accept(Text.of("正在核对 {n} 个文件…", "Verifying {n} files…")
                .with("n", manifest.files().size()));
        List<String> damaged = manifest.damaged(backup);
        if (!damaged.isEmpty()) {
            String names = damaged.stream().limit(NAMED).collect(Collectors.joining(", "));
            throw new Refused(
                    "RD-UPK-302",
                    "备份中有 " + damaged.size() + " 个文件缺失或已改变：" + names,
                    damaged.size() + " file(s) of the backup are missing or were changed: " + names);
        }
        return manifest;
    }

    private void requireEmpty() throws IOException, Refused {
        if (!PrivateFiles.below(data).isEmpty()) {
            throw new Refused(
                    "RD-UPK-304",
                    "数据目录 " + data + " 中已有文件；请先停止节点，并将该目录移走。",
                    "There are files in the data directory " + data
                            + "; stop the node and move that directory away first.");
        }
    }

    private void requireNoOther(List<Path> plugins) throws IOException, Refused {
        List<String> other = new ArrayList<>();
        for (Path plugin : plugins) {
            Path there = deploy.resolve(
                    backup.resolve(Parts.DEPLOY).relativize(plugin).toString());
            if (Files.exists(there) && Files.mismatch(plugin, there) >= 0) {
                other.add(there.toString());
            }
        }
        if (!other.isEmpty()) {
            throw new Refused(
                    "RD-UPK-305",
                    "插件目录中已有内容不同的文件，不会覆盖：" + String.join(", ", other),
                    "Files of other content are in the plugin folder and are not overwritten: "
                            + String.join(", ", other));
        }
    }

    /** Under another name until it is whole: a node that was started too early must not find half of it. */
    private void database() throws IOException, Refused {
        List<Path> copies;
        try (Stream<Path> entries = Files.list(backup.resolve(Parts.DATABASE))) {
            copies = entries.filter(Files::isDirectory).toList();
        }
        if (copies.size() != 1) {
            throw new Refused("RD-UPK-301", "备份中没有数据库。", "There is no database in the backup.");
        }
        Path part = data.resolve(STORE + ".part");
        try (Stream<Path> all = Files.walk(copies.get(0))) {
            for (Path from : all.toList()) {
                Path to = part.resolve(DATABASE)
                        .resolve(copies.get(0).relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
        PrivateFiles.closeAll(part);
        Path store = data.resolve(STORE);
        // Directories without files may be there.
        if (Files.isDirectory(store)) {
            PrivateFiles.delete(store);
        }
        Files.move(part, store, StandardCopyOption.ATOMIC_MOVE);
    }

    private void settings(boolean with, Consumer<Text> progress) throws IOException {
        Path kept = backup.resolve(Parts.SETTINGS);
        for (Path file : PrivateFiles.below(kept)) {
            Path here = settings.resolve(kept.relativize(file).toString());
            if (Files.exists(here) && Files.mismatch(file, here) < 0) {
                continue;
            }
            if (with) {
                Files.createDirectories(here.getParent());
                Files.copy(file, here, StandardCopyOption.REPLACE_EXISTING);
            }
            progress.accept((with
                            ? Text.of("已恢复设置 {file}", "Setting restored: {file}")
                            : Text.of(
                                    "设置 {file} 与备份不同，未作更改（--with-settings 可恢复）",
                                    "Setting {file} differs from the backup and was left (--with-settings restores it)"))
                    .with("file", kept.relativize(file)));
        }
    }

    private static void copyUnlessThere(Path file, Path from, Path to) throws IOException {
        Path copy = to.resolve(from.relativize(file).toString());
        if (!Files.exists(copy)) {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private void done(Manifest manifest, Consumer<Text> progress) {
        progress.accept(
                Text.of("已恢复 {made} 的备份。", "The backup of {made} is restored.").with("made", manifest.made()));
        progress.accept(
                manifest.database()
                        ? Text.of("现在可以启动节点：bin/start", "The node can be started now: bin/start")
                        : Text.of(
                                "数据库不在备份中：请用 pg_restore 恢复与备份同时制作的 pg_dump，再启动节点。",
                                "The database is not in the backup: restore the pg_dump that was made with it by pg_restore,"
                                        + " then start the node."));
    }
}
