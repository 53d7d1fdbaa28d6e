package anju.command.benchmark.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.buffer.Buffer;

/** An answer of HTTP/1.1 that says how long it is. */
final class Answer {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] LENGTH = "\r\ncontent-length: ".getBytes(US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private Answer() {}

    /** The bytes of head and body; -1 while the head is not whole. */
    static int length(Buffer answer) {
        byte[] bytes = answer.getBytes();
        int head = find(bytes, END_OF_HEAD, false);
        if (head < 0) return -1;
        int at = find(bytes, LENGTH, true) + LENGTH.length;
        int body = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') body = body * 10 + bytes[at++] - '0';
        return head + END_OF_HEAD.length + body;
    }

    static int status(Buffer answer) {
        return Integer.parseInt(answer.getString(STATUS_AT, STATUS_AT + 3));
    }

    private static int find(byte[] in, byte[] what, boolean needed) {
        for (int i = 0; i <= in.length - what.length; i++) {
            int k = 0;
            while (k < what.length && (in[i + k] | 0x20) == (what[k] | 0x20)) k++;
            if (k == what.length) return i;
        }
        if (needed) throw new IllegalStateException("an answer without a length: " + new String(in, US_ASCII));
        return -1;
    }
}
