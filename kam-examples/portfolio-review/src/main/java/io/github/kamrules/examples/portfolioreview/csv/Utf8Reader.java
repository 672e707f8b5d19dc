package io.github.kamrules.examples.portfolioreview.csv;

import static io.github.kamrules.examples.portfolioreview.csv.UnusableInputException.unusable;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and refuses what is something else, naming the line. A byte-order mark is skipped. A line without end is
 * refused as soon as it is too long, so that memory stays bounded.
 */
final class Utf8Reader extends Reader {
    private static final int CHUNK = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final InputStream in;
    private final int maxLine;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private boolean started;
    private boolean ended;
    private long line = 1;
    private int lengthOfLine;
    private char last;

    Utf8Reader(String file, InputStream in, int maxLine) {
        this.file = file;
        this.in = in;
        this.maxLine = maxLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Decodes the next characters; returns false at the end of the file. */
    private boolean fill() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                chars.flip();
                check();
                if (chars.hasRemaining()) {
                    return true;
                }
                chars.clear(); // it was the byte-order mark alone
            } else if (result.isError()) {
                throw new UnusableInputException(
                        unusable("not-utf-8").with("file", file).with("line", line));
            } else if (ended) {
                chars.flip();
                return false;
            } else {
                bytes.compact();
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
            }
        }
    }

    private void check() throws UnusableInputException {
        if (!started) {
            started = true;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\r' || (c == '\n' && last != '\r')) {
                line++;
                lengthOfLine = 0;
            } else if (c == '\0') {
                throw new UnusableInputException(
                        unusable("no-text").with("file", file).with("line", line));
            } else if (c != '\n' && ++lengthOfLine > maxLine) {
                throw new UnusableInputException(unusable("line-too-long")
                        .with("file", file)
                        .with("line", line)
                        .with("max", maxLine));
            }
            last = c;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
