package org.baoxue.printing.layout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/// The operators of a content stream, as bytes.
final class Operators {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(US_ASCII);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

    /// A number with at most two decimals, which is a seven-thousandth of an inch.
    Operators number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.write('-');
            hundredths = -hundredths;
        }
        digits(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest > 0) {
            out.write('.');
            out.write('0' + rest / 10);
            if (rest % 10 > 0) {
                out.write('0' + rest % 10);
            }
        }
        out.write(' ');
        return this;
    }

    private void digits(long whole) {
        if (whole >= 10) {
            digits(whole / 10);
        }
        out.write('0' + (int) (whole % 10));
    }

    Operators numbers(double... values) {
        for (double value : values) {
            number(value);
        }
        return this;
    }

    Operators name(String name) {
        out.write('/');
        return raw(name).raw(" ");
    }

    /// A two-byte character code in hexadecimal.
    Operators code(int code) {
        out.write(HEX[code >> 12 & 15]);
        out.write(HEX[code >> 8 & 15]);
        out.write(HEX[code >> 4 & 15]);
        out.write(HEX[code & 15]);
        return this;
    }

    Operators raw(String text) {
        for (int i = 0; i < text.length(); i++) {
            out.write(text.charAt(i));
        }
        return this;
    }

    /// Ends an operation.
    Operators op(String operator) {
        return raw(operator).raw("\n");
    }

    boolean isEmpty() {
        return out.size() == 0;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
