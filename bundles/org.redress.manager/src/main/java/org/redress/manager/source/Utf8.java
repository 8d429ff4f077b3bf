package org.redress.manager.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.redress.api.text.Text;

/** Turns the bytes of one file into text, or says why they are none. */
final class Utf8 {

    /** Largest single file of a pack in bytes. */
    static final int MAX_BYTES = 1_000_000;

    private Utf8() {}

    static String read(String file, InputStream bytes) throws IOException, UnfitSource {
        return read(file, bytes.readNBytes(MAX_BYTES + 1));
    }

    static String read(String file, byte[] read) throws UnfitSource {
        if (read.length > MAX_BYTES) {
            throw UnfitSource.of(
                    file,
                    "RD-PLG-103",
                    "文件超过 1 MB；请拆分规则包。",
                    "the file is larger than 1 MB; split the pack into several files");
        }
        return text(file, read);
    }

    private static String text(String file, byte[] bytes) throws UnfitSource {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw UnfitSource.at(
                    file,
                    brokenLine(bytes),
                    1,
                    "RD-PLG-101",
                    Text.of(
                            "文件不是有效的 UTF-8 文本；请以 UTF-8 编码保存。",
                            "the file is not valid UTF-8; save it in that encoding"));
        }
        // Editors on Windows write a byte order mark; it belongs to the file, not to the text.
        String words = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (words.isBlank()) {
            throw UnfitSource.of(file, "RD-PLG-102", "文件为空。", "the file is empty");
        }
        if (words.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw UnfitSource.of(
                    file,
                    "RD-PLG-109",
                    "文件含有控制字符，不是文本文件。",
                    "the file holds control characters; it is no text file, whatever its name says");
        }
        return words;
    }

    /** Line of the first byte that is no UTF-8, from 1. */
    private static int brokenLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, java.nio.CharBuffer.allocate(bytes.length), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
