package org.redress.pack;

/**
 * A place in a pack.
 *
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1, in characters as an editor counts them; 0 when the whole file is meant
 */
record Mark(String file, int line, int column) implements Comparable<Mark> {

    static Mark wholeFile(String file) {
        return new Mark(file, 0, 0);
    }

    @Override
    public int compareTo(Mark other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
