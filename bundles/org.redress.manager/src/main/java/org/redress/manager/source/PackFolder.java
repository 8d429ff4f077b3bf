package org.redress.manager.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import org.redress.api.procedure.PackSource;

/**
 * Collects the files of a pack that lies in a folder of a jar or bundle. Everything is counted while it is read: what an
 * archive says about itself is not believed.
 */
final class PackFolder {

    /** Most files of one pack. */
    static final int MAX_FILES = 200;

    private static final int MAX_PATH = 200;

    private final String container;
    private final String mainFile;
    private final String folder;
    private final SortedMap<String, String> files = new TreeMap<>();
    private int characters;

    /**
     * Prepares.
     *
     * @param container name of the jar or bundle, for messages
     * @param mainPath value of the header {@code Redress-Pack}
     */
    PackFolder(String container, String mainPath) throws UnfitSource {
        String path = mainPath.strip();
        if (unsafe(path) || !path.endsWith(".yaml")) {
            throw UnfitSource.of(
                    container,
                    "RD-PLG-107",
                    "清单头 Redress-Pack 必须是包内 .yaml 文件的相对路径，例如 redress/pack.yaml。",
                    "the header Redress-Pack must be the relative path of a .yaml file inside, for example redress/pack.yaml");
        }
        this.container = container;
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.mainFile = path.substring(folder.length());
    }

    /** Folder inside the container, empty or with a slash at its end. */
    String folder() {
        return folder;
    }

    /** Whether a name would lead out of the place it is unpacked to. */
    static boolean unsafe(String name) {
        return name.isEmpty()
                || name.length() > MAX_PATH
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
    }

    boolean holds(String name) {
        return name.startsWith(folder) && name.endsWith(".yaml");
    }

    void add(String name, InputStream content) throws IOException, UnfitSource {
        if (files.size() == MAX_FILES) {
            throw UnfitSource.of(
                    container,
                    "RD-PLG-104",
                    "规则包的文件超过 " + MAX_FILES + " 个。",
                    "the pack has more than " + MAX_FILES + " files");
        }
        String path = name.substring(folder.length());
        String text = Utf8.read(path, content);
        characters += text.length();
        if (characters > PackSource.MAX_CHARACTERS) {
            throw UnfitSource.of(
                    container,
                    "RD-PLG-103",
                    "规则包合计超过 " + PackSource.MAX_CHARACTERS + " 个字符。",
                    "the pack has more than " + PackSource.MAX_CHARACTERS + " characters in all");
        }
        if (files.putIfAbsent(path, text) != null) {
            throw UnfitSource.of(
                    path,
                    "RD-PLG-105",
                    "该名称在包中出现两次。",
                    "the name occurs twice in the jar; nobody could say which one counts");
        }
    }

    PackSource source() throws UnfitSource {
        if (!files.containsKey(mainFile)) {
            throw UnfitSource.of(
                    container,
                    "RD-PLG-107",
                    "清单头 Redress-Pack 指向的文件不存在：" + folder + mainFile + "。",
                    "the file that the header Redress-Pack names is not there: " + folder + mainFile);
        }
        return new PackSource(files);
    }
}
